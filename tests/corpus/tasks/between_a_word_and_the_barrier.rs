//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook may still come last.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Barrier;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let door = Arc::new(Barrier::new(2));
    let ours = Arc::clone(&door);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.wait().await;
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = door.wait().await.is_leader();
    println!("{when} {seen}");
    cook.await.unwrap();
}
