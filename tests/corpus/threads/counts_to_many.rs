//! truth: right
//! bug: none
// A loop that ends after very many steps, each of which finds another value.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

fn main() {
    let count = AtomicU32::new(0);
    while count.fetch_add(1, SeqCst) < 60_000 {}
    assert_eq!(count.into_inner(), 60_001);
}
