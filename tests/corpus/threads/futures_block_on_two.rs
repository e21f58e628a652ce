//! truth: race
//! bug: order_between_threads
// Two threads each block on their own; which of them is first is open.
use futures::executor::block_on;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static NEXT: AtomicU32 = AtomicU32::new(0);

async fn number() -> u32 {
    let next = NEXT.load(SeqCst);
    NEXT.store(next + 1, SeqCst);
    next
}

fn main() {
    let other = thread::spawn(|| block_on(number()));
    let (one, other) = (block_on(number()), other.join().unwrap());
    assert_ne!(one, other, "each has its number");
}
