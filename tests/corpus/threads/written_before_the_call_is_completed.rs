//! truth: right
//! bug: none
//! outputs: "none yet\n" | "1\n"
// Whoever sees that the call is completed sees what was written in it.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::Once;
use std::thread;

static OPENED: Once = Once::new();
static GUESTS: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| OPENED.call_once(|| GUESTS.store(1, Relaxed)));
        match OPENED.is_completed() {
            true => println!("{}", GUESTS.load(Relaxed)),
            false => println!("none yet"),
        }
    });
}
