//! expect: passed, all
// Each thread has its own.
use std::cell::{Cell, RefCell};
use std::thread;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
    static LOG: RefCell<Vec<u32>> = RefCell::new(Vec::new());
}

fn note(n: u32) -> usize {
    COUNT.set(COUNT.get() + n);
    LOG.with_borrow_mut(|log| log.push(n));
    LOG.with_borrow(Vec::len)
}

fn program() -> (u32, usize, usize) {
    note(1);
    let other = thread::spawn(|| note(5));
    let mine = note(2);
    (COUNT.get(), mine, other.join().unwrap())
}

fn expected() -> (u32, usize, usize) {
    (3, 2, 1)
}

fn main() {
    println!("{:?}", program());
}
