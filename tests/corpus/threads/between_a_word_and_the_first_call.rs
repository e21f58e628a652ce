//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not called yet.
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static OVEN: Once = Once::new();

fn main() {
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        OVEN.call_once(|| {});
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = OVEN.is_completed();
    println!("{when} {seen}");
    cook.join().unwrap();
}
