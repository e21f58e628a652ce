//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook does not listen to the news yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::broadcast;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (news, _) = broadcast::channel(1);
    let ours = news.clone();
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
    let seen = news.send("closing time").is_ok();
    println!("{when} {seen}");
    cook.await.unwrap();
}
