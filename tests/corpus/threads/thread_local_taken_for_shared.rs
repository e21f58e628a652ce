//! truth: panic
//! bug: thread_local_not_shared
// The thread counts in its own value; that of `main` stays 0.
use std::cell::Cell;
use std::thread;

thread_local! {
    static SERVED: Cell<u32> = const { Cell::new(0) };
}

fn main() {
    let waiter = thread::spawn(|| SERVED.set(SERVED.get() + 1));
    waiter.join().unwrap();
    assert_eq!(SERVED.get(), 1);
}
