//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not given up its answer yet.
use futures::channel::oneshot;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (reply, answer) = oneshot::channel::<u32>();
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        drop(answer);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = reply.is_canceled();
    println!("{when} {seen}");
    cook.await.unwrap();
}
