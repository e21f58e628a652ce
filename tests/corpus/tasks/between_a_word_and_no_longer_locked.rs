//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it is done, the cook has the pan still.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Mutex;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);
static PAN: Mutex<u32> = Mutex::const_new(0);

#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async {
        let pan = PAN.lock().await;
        BEGUN.store(true, SeqCst);
        drop(pan);
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN.try_lock().is_err();
    println!("{when} {seen}");
    cook.await.unwrap();
}
