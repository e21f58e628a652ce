//! expect: not_modelled/nondeterminism
//! The visitor who was not counted
//!
//! Five guests are in. Two doors open at the same moment, a doorman at each: he
//! reads the counter, adds one, and writes it back. On most evenings the
//! counter shows seven. On some, six.
//!
//! Contract: `count_visitors(inside)` has two threads at work at the same time,
//! one per door, its caller's or new ones; each lets one visitor in. It returns
//! `inside + 2`, whatever the order in which the threads take steps.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin lost_update`

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let rooms: HashMap<u32, u32> = (0..40).map(|room| (room, room)).collect();
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                // In whichever order the rooms come.
                for room in rooms.values().take(4) {
                    let seen = visitors.load(SeqCst);
                    visitors.store(seen + room, SeqCst);
                }
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
