//! truth: never_ends
//! bug: barrier_too_large
// The barrier waits for three, and there are two.
use std::sync::Barrier;
use std::thread;

fn main() {
    let barrier = Barrier::new(3);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| barrier.wait());
        }
    });
}
