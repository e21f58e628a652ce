//! expect: race/result_differs
// Between the note and the hanging up, a message still gets through.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

fn program() -> bool {
    let closing = AtomicBool::new(false);
    let (tx, rx) = mpsc::channel();
    let mut late = false;
    thread::scope(|s| {
        s.spawn(|| {
            closing.store(true, Ordering::SeqCst);
            drop(rx);
        });
        late = closing.load(Ordering::SeqCst) && tx.send(1).is_ok();
    });
    late
}

fn expected() -> bool {
    false
}

fn main() {
    program();
}
