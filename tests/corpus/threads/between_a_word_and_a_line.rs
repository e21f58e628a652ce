//! truth: right
//! bug: none
//! outputs: "soup\nbefore\n" | "before\nsoup\n" | "soup\nafter\n" | "after\nsoup\n"
// Having said that it begins, the cook has printed nothing yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let cook = thread::spawn(|| {
        BEGUN.store(true, SeqCst);
        println!("soup");
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    println!("{when}");
    cook.join().unwrap();
}
