//! truth: race
//! bug: answered_is_not_ended
// The answer is there before the thread has ended.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (reply, answer) = mpsc::channel();
    let cook = thread::spawn(move || reply.send(7).unwrap());
    assert_eq!(answer.recv(), Ok(7));
    assert!(cook.is_finished(), "it has answered");
}
