//! truth: panic
//! bug: always_panics
// What the other had printed by then can be seen.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let _helper = thread::spawn(|| println!("helped"));
    let ready = READY.load(SeqCst);
    panic!("is it ready? {ready}");
}
