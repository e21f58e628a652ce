//! expect: refused/unsafe
//! A mutable static.

use std::thread;

fn count_visitors(inside: u32) -> u32 {
    static mut VISITORS: u32 = 0;
    thread::scope(|doors| {
        for _ in 0..2 {
            // SAFETY: there is none.
            doors.spawn(|| unsafe { VISITORS += 1 });
        }
    });
    inside + unsafe { VISITORS }
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
