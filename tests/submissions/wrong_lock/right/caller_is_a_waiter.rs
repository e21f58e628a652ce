//! expect: passed
//! The thread that calls puts the second tip in.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

fn take(jar: &Mutex<u32>) -> MutexGuard<'_, u32> {
    jar.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tips(in_jar: u32, [one, two]: [u32; 2]) -> u32 {
    let jar = Mutex::new(in_jar);
    thread::scope(|waiters| {
        waiters.spawn(|| *take(&jar) += one);
        *take(&jar) += two;
    });
    let sum = *take(&jar);
    sum
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
