//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook hears the news still.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::broadcast;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (news, reader) = broadcast::channel(1);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        drop(reader);
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = news.send("closing time").is_err();
    println!("{when} {seen}");
    cook.await.unwrap();
}
