//! truth: right
//! bug: none
// The writer has the lock to itself, so a reader sees both halves or none.
use std::sync::RwLock;
use std::thread;

fn main() {
    let pair = RwLock::new((1, 1));
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let pair = pair.read().unwrap();
                assert_eq!(pair.0, pair.1);
            });
        }
        let mut pair = pair.write().unwrap();
        pair.0 = 2;
        pair.1 = 2;
    });
}
