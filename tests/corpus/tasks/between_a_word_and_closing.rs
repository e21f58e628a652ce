//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not closed its inbox yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::mpsc;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel::<&str>(1);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        inbox.close();
        inbox
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = orders.is_closed();
    println!("{when} {seen}");
    cook.await.unwrap();
}
