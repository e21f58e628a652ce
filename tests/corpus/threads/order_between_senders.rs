//! truth: race
//! bug: channel_order
// Nothing says which of two senders comes first.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (results, inbox) = mpsc::channel();
    for number in 1..=2 {
        let results = results.clone();
        thread::spawn(move || results.send(number));
    }
    drop(results);
    assert_eq!(inbox.iter().collect::<Vec<u32>>(), [1, 2]);
}
