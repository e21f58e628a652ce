//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not heated the oven yet.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static OVEN: OnceLock<u32> = OnceLock::new();

fn main() {
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        OVEN.get_or_init(|| 200);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = OVEN.get().is_some();
    println!("{when} {seen}");
    cook.join().unwrap();
}
