//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it is done, the cook has the pan still.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Semaphore;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);
static PAN: Semaphore = Semaphore::const_new(1);

#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async {
        let pan = PAN.acquire().await.unwrap();
        BEGUN.store(true, SeqCst);
        drop(pan);
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN.available_permits() == 0;
    println!("{when} {seen}");
    cook.await.unwrap();
}
