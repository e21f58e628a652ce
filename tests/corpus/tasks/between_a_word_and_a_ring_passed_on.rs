//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Who was called, and goes without having heard, leaves the call to the next.
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Notify;

static BEGUN: AtomicBool = AtomicBool::new(false);
static BELL: Notify = Notify::const_new();

#[tokio::main]
async fn main() {
    let mut first = Box::pin(BELL.notified());
    assert!(!first.as_mut().enable());
    BELL.notify_one();
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        drop(first);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let mut ringing = pin!(BELL.notified());
    let seen = ringing.as_mut().enable();
    println!("{when} {seen}");
    cook.await.unwrap();
}
