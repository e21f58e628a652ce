//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not tried to receive yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::mpsc;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel(1);
    orders.send("soup").await.unwrap();
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        inbox.try_recv().unwrap();
        DONE.store(true, SeqCst);
        inbox
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = orders.capacity() == 1;
    println!("{when} {seen}");
    cook.await.unwrap();
}
