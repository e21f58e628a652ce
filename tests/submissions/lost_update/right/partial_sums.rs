//! expect: passed
//! Each door counts its own visitors; the sum is made at the end.

use std::thread;

fn count_visitors(inside: u32) -> u32 {
    thread::scope(|doors| {
        let one = doors.spawn(|| 1);
        let two = doors.spawn(|| 1);
        inside + one.join().unwrap() + two.join().unwrap()
    })
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
