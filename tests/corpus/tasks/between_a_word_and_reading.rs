//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has read nothing yet.
use futures::FutureExt;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (mut ours, mut theirs) = tokio::io::duplex(1);
    ours.write_all(b"a").await.unwrap();
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        theirs.read_u8().await.unwrap();
        theirs
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = ours.write(b"b").now_or_never().is_some();
    println!("{when} {seen}");
    cook.await.unwrap();
}
