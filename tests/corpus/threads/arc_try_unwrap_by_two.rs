//! truth: race
//! bug: arc_count
// Two threads take the value out of what they share, each if it is the last. While both have a
// pointer, neither is, and the value is lost.
use std::sync::Arc;
use std::thread;

fn main() {
    let total = Arc::new(5);
    let other = Arc::clone(&total);
    let thread = thread::spawn(move || Arc::try_unwrap(other).ok());
    let mine = Arc::try_unwrap(total).ok();
    let others = thread.join().unwrap();
    assert_eq!(mine.or(others), Some(5), "nobody got the total");
}
