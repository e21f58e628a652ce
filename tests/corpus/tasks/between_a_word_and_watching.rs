//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook does not watch yet.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::watch;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (menu, _) = watch::channel("soup");
    let menu = Arc::new(menu);
    let ours = Arc::clone(&menu);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        let reader = ours.subscribe();
        DONE.store(true, SeqCst);
        reader
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = menu.send("rice").is_ok();
    println!("{when} {seen}");
    cook.await.unwrap();
}
