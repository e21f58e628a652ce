//! truth: race
//! bug: check_then_act
// Both threads may see the last seat before either sells it.
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;

fn sell(seats: &AtomicI32) {
    if seats.load(Ordering::SeqCst) > 0 {
        seats.fetch_sub(1, Ordering::SeqCst);
    }
}

fn main() {
    let seats = AtomicI32::new(1);
    thread::scope(|s| {
        s.spawn(|| sell(&seats));
        sell(&seats);
    });
    assert_eq!(seats.load(Ordering::SeqCst), 0);
}
