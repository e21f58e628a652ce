//! truth: never_ends
//! bug: tokens_do_not_add_up
// The other permit comes before the own one is used, and the two become one.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (begins, begun) = mpsc::channel();
    let cook = thread::spawn(move || {
        thread::current().unpark();
        begins.send(()).unwrap();
        thread::park();
        thread::park();
    });
    begun.recv().unwrap();
    cook.thread().unpark();
    cook.join().unwrap();
}
