//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Ringing for all reaches who has begun to listen, and nobody else.
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Notify;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let ours = Arc::clone(&bell);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.notify_waiters();
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let mut ringing = pin!(bell.notified());
    cook.await.unwrap();
    let heard = ringing.as_mut().enable();
    println!("{when} {heard}");
}
