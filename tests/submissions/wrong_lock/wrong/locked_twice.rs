//! expect: deadlock/self
//! The caller's lock is taken around, and again inside.

use std::sync::Mutex;
use std::thread;

fn put_in(jar: &Mutex<u32>, tip: u32) {
    let _turn = jar.lock().unwrap();
    let mut jar = jar.lock().unwrap();
    *jar += tip;
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = Mutex::new(in_jar);
    thread::scope(|waiters| {
        let jar = &jar;
        for tip in tips {
            waiters.spawn(move || put_in(jar, tip));
        }
    });
    jar.into_inner().unwrap()
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
