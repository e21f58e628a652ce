//! truth: right
//! bug: none
// The check and the sale are one exchange, which is tried again if the value has changed.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn sell(seats: &AtomicU32) -> bool {
    let mut seen = seats.load(Ordering::SeqCst);
    while seen > 0 {
        match seats.compare_exchange(seen, seen - 1, Ordering::SeqCst, Ordering::SeqCst) {
            Ok(_) => return true,
            Err(now) => seen = now,
        }
    }
    false
}

fn main() {
    let seats = AtomicU32::new(1);
    let (first, second) = thread::scope(|s| {
        let other = s.spawn(|| sell(&seats));
        let own = sell(&seats);
        (own, other.join().unwrap())
    });
    assert!(first != second);
    assert_eq!(seats.load(Ordering::SeqCst), 0);
}
