//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// A look whether anything has changed comes when it comes.
use futures::FutureExt;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::watch;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (shown, mut reader) = watch::channel(0);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        shown.send(1).unwrap();
        shown
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = reader.changed().now_or_never().is_some();
    println!("{when} {seen}");
    cook.await.unwrap();
}
