//! truth: right
//! bug: none
//! outputs: "0 false\n" | "0 true\n" | "1 false\n" | "1 true\n"
// What is written in a call can be seen before it is completed, and whoever sees that it is completed sees
// what was written in it.
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static OPENED: Once = Once::new();
static GUESTS: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| OPENED.call_once(|| GUESTS.store(1, Relaxed)));
        let seen = GUESTS.load(Relaxed);
        let completed = OPENED.is_completed();
        assert!(!completed || GUESTS.load(Relaxed) == 1);
        println!("{seen} {completed}");
    });
}
