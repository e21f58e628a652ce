//! expect: passed
//! Compare and exchange until nobody came in between.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn put_in(jar: &AtomicU32, tip: u32) {
    let mut seen = jar.load(Ordering::Acquire);
    while let Err(now) =
        jar.compare_exchange(seen, seen + tip, Ordering::AcqRel, Ordering::Acquire)
    {
        seen = now;
    }
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    let [one, two] = tips;
    thread::scope(|waiters| {
        let first = waiters.spawn(|| put_in(&jar, one));
        let second = waiters.spawn(|| put_in(&jar, two));
        first.join().unwrap();
        second.join().unwrap();
    });
    jar.into_inner()
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
