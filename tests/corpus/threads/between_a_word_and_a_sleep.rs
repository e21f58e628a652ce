//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// The time that one sleeps passes for the others, too.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::{Duration, Instant};

const NAP: Duration = Duration::from_millis(10);

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

fn main() {
    let start = Instant::now();
    let cook = thread::spawn(|| {
        BEGUN.store(true, SeqCst);
        thread::sleep(NAP);
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = start.elapsed() >= NAP;
    println!("{when} {seen}");
    cook.join().unwrap();
}
