//! truth: right
//! bug: none
// Every thread counts in a value of its own, and hands in the sum.
use std::cell::Cell;
use std::thread;

thread_local! {
    static SERVED: Cell<u32> = const { Cell::new(0) };
}

fn serve(dishes: u32) -> u32 {
    for _ in 0..dishes {
        SERVED.set(SERVED.get() + 1);
    }
    SERVED.get()
}

fn main() {
    let other = thread::spawn(|| serve(2));
    assert_eq!(serve(3), 3);
    assert_eq!(other.join().unwrap(), 2);
}
