//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not heated the oven yet.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::OnceCell;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let oven = Arc::new(OnceCell::new());
    let ours = Arc::clone(&oven);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.get_or_init(|| async { 200 }).await;
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = oven.get().is_some();
    println!("{when} {seen}");
    cook.await.unwrap();
}
