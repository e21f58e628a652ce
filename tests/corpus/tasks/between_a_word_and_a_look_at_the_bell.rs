//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Who listens already hears the bell from when it looks, or not.
use futures::FutureExt;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Notify;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let ours = Arc::clone(&bell);
    let mut ringing = pin!(bell.notified());
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.notify_one();
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = ringing.as_mut().now_or_never().is_some();
    println!("{when} {seen}");
    cook.await.unwrap();
}
