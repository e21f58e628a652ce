//! truth: never_ends
//! bug: park_without_unpark
// Nobody unparks it. For no reason it may come back, and then it ends.
use std::thread;

fn main() {
    let helper = thread::spawn(|| {});
    thread::park();
    helper.join().unwrap();
}
