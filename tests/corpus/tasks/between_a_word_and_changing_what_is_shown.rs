//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook shows the old number still.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::watch;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (shown, reader) = watch::channel(0);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        shown.send_modify(|number| *number = 1);
        shown
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = *reader.borrow() == 1;
    println!("{when} {seen}");
    cook.await.unwrap();
}
