//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has brought no stove yet.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Semaphore;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let stoves = Arc::new(Semaphore::new(0));
    let ours = Arc::clone(&stoves);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.add_permits(1);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = stoves.available_permits() == 1;
    println!("{when} {seen}");
    cook.await.unwrap();
}
