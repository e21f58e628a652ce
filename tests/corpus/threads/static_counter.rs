//! truth: right
//! bug: none
// The counter is a static; each increment is one step.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static COUNT: AtomicU32 = AtomicU32::new(0);

fn main() {
    let other = thread::spawn(|| COUNT.fetch_add(1, Ordering::SeqCst));
    COUNT.fetch_add(1, Ordering::SeqCst);
    other.join().unwrap();
    assert_eq!(COUNT.load(Ordering::SeqCst), 2);
}
