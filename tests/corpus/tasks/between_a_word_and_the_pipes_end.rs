//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not hung up yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::io::AsyncWriteExt;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (mut ours, theirs) = tokio::io::duplex(1);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        drop(theirs);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = ours.write(b"b").await.is_err();
    println!("{when} {seen}");
    cook.await.unwrap();
}
