//! truth: never_ends
//! bug: tokens_do_not_add_up
// The second permit comes while the first is still there, and two parks need two.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (begins, begun) = mpsc::channel();
    let cook = thread::spawn(move || {
        begins.send(()).unwrap();
        thread::park();
        thread::park();
    });
    cook.thread().unpark();
    begun.recv().unwrap();
    cook.thread().unpark();
    cook.join().unwrap();
}
