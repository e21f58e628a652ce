//! truth: never_ends
//! bug: tokens_do_not_add_up
// A thread keeps one token at most: two unparks before the first park are worth one.
use std::thread;

fn main() {
    let waiter = thread::spawn(|| {
        thread::park();
        thread::park();
    });
    waiter.thread().unpark();
    waiter.thread().unpark();
    waiter.join().unwrap();
}
