//! expect: race/two_locks
//! The jar is in its lock, which is taken once to look and once to write.

use std::sync::Mutex;
use std::thread;

fn put_in(jar: &Mutex<u32>, tip: u32) {
    let seen = *jar.lock().unwrap();
    *jar.lock().unwrap() = seen + tip;
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = Mutex::new(in_jar);
    let jar = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            waiters.spawn(move || put_in(jar, tip));
        }
    });
    *jar.lock().unwrap()
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
