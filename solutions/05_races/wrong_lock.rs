//! The lock that keeps nobody out: a solution.

use std::sync::Mutex;
use std::thread;

// One jar, one lock, and whoever is given the jar is given its lock: what is
// inside a `Mutex` can only be reached through it. In the starter, each call
// made a lock of its own, and a lock keeps out those who ask for the same one.
fn put_in(jar: &Mutex<u32>, tip: u32) {
    let mut jar = jar.lock().unwrap();
    *jar += tip;
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
