//! truth: right
//! bug: none
// `OnceLock` runs one of the closures, once, and the other thread waits for its value.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let config = OnceLock::new();
    let made = AtomicU32::new(0);
    let get = || {
        *config.get_or_init(|| {
            made.fetch_add(1, Ordering::SeqCst);
            42
        })
    };
    thread::scope(|s| {
        let other = s.spawn(get);
        assert_eq!(get(), 42);
        assert_eq!(other.join().unwrap(), 42);
    });
    assert_eq!(made.load(Ordering::SeqCst), 1);
}
