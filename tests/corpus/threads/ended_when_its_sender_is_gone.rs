//! truth: race
//! bug: answered_is_not_ended
// What a thread owns is dropped before it has ended.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (reply, answer) = mpsc::channel::<u32>();
    let cook = thread::spawn(move || drop(reply));
    assert!(answer.recv().is_err());
    assert!(cook.is_finished(), "its sender is gone");
}
