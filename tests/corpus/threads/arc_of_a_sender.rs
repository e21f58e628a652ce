//! truth: right
//! bug: none
// A sender that is shared is gone when the last who shares it is, and the receiver sees the end.
use std::sync::{Arc, mpsc};
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let tx = Arc::new(tx);
    let threads = [1, 2].map(|number| {
        let tx = Arc::clone(&tx);
        thread::spawn(move || tx.send(number).unwrap())
    });
    drop(tx);
    assert_eq!(rx.iter().sum::<u32>(), 3);
    for thread in threads {
        thread.join().unwrap();
    }
}
