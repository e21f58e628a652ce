//! truth: right
//! bug: none
// The reader begins anew if the writer was at work meanwhile, which its odd number says.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let number = AtomicU32::new(0);
    let (left, right) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            number.store(1, SeqCst);
            left.store(1, SeqCst);
            right.store(1, SeqCst);
            number.store(2, SeqCst);
        });
        let (left, right) = loop {
            let before = number.load(SeqCst);
            let seen = (left.load(SeqCst), right.load(SeqCst));
            if before % 2 == 0 && number.load(SeqCst) == before {
                break seen;
            }
        };
        assert_eq!(left, right);
    });
}
