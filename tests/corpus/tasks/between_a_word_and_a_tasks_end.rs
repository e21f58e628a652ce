//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// The last that a task does is not yet its end.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = cook.is_finished();
    println!("{when} {seen}");
    cook.await.unwrap();
}
