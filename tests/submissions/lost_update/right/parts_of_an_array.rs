//! expect: passed
//! Each doorman has a number of his own, which nobody else can touch.

use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let mut counted = [0; 2];
    thread::scope(|doors| {
        for door in &mut counted {
            doors.spawn(move || *door += 1);
        }
    });
    inside + counted.iter().sum::<u32>()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
