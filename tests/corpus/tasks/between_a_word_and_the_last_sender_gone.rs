//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook may still send.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::mpsc::{self, error::TryRecvError};

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel::<&str>(1);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        drop(orders);
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = inbox.try_recv() == Err(TryRecvError::Disconnected);
    println!("{when} {seen}");
    cook.await.unwrap();
}
