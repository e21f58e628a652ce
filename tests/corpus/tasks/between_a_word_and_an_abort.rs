//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not aborted yet.
use futures::future::AbortHandle;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (handle, _registration) = AbortHandle::new_pair();
    let ours = handle.clone();
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.abort();
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = handle.is_aborted();
    println!("{when} {seen}");
    cook.await.unwrap();
}
