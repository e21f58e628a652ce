//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// Two loads on one line are no loop: a store may come between them.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let dish = AtomicU32::new(0);
    let same = thread::scope(|scope| {
        scope.spawn(|| dish.store(1, SeqCst));
        dish.load(SeqCst) == dish.load(SeqCst)
    });
    println!("{same}");
}
