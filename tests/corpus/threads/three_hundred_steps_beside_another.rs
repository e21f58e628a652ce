//! truth: right
//! bug: none
// A long row of steps that nobody else can notice is one interleaving.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let (ours, theirs) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..300 {
                theirs.fetch_add(1, SeqCst);
            }
        });
        for _ in 0..300 {
            ours.fetch_add(1, SeqCst);
        }
    });
    assert_eq!(ours.into_inner() + theirs.into_inner(), 600);
}
