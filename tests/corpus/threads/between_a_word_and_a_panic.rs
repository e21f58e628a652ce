//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not dropped the pan yet.
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static PAN: Mutex<u32> = Mutex::new(0);

fn main() {
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        let _pan = PAN.lock().unwrap();
        panic!("the pan is dropped");
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN.is_poisoned();
    println!("{when} {seen}");
    assert!(cook.join().is_err());
}
