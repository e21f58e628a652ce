//! truth: right
//! bug: none
//! outputs: "before set\n" | "before too early\n" | "before too late\n" | "after set\n" | "after too early\n" | "after too late\n"
// Somebody else's value can come before the cook's begins, while it is made, or after it.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::{OnceCell, SetError};

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);
static OVEN: OnceCell<u32> = OnceCell::const_new();

#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async {
        BEGUN.store(true, SeqCst);
        OVEN.get_or_init(|| async { 200 }).await;
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = match OVEN.set(100) {
        Ok(()) => "set",
        Err(SetError::InitializingError(_)) => "too early",
        Err(SetError::AlreadyInitializedError(_)) => "too late",
    };
    println!("{when} {seen}");
    cook.await.unwrap();
}
