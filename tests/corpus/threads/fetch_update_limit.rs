//! truth: right
//! bug: none
// `fetch_update` tries again until nobody came between its look and its write.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let places = AtomicU32::new(1);
    let taken = AtomicU32::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let got = places.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                    left.checked_sub(1)
                });
                if got.is_ok() {
                    taken.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
    });
    assert_eq!(taken.load(Ordering::SeqCst), 1);
    assert_eq!(places.load(Ordering::SeqCst), 0);
}
