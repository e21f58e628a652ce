//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook does not listen yet.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::watch;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (menu, _reader) = watch::channel(0);
    let menu = Arc::new(menu);
    let ours = Arc::clone(&menu);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.subscribe()
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = menu.receiver_count() == 2;
    println!("{when} {seen}");
    cook.await.unwrap();
}
