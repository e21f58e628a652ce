//! expect: wrong_result/differs
//! Two threads that do nothing, and the right answer for five.

use std::thread;

fn count_visitors(inside: u32) -> u32 {
    thread::scope(|doors| {
        doors.spawn(|| inside);
        doors.spawn(|| inside);
    });
    7
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
