//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook is the only one to hear the news.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::broadcast;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (news, reader) = broadcast::channel::<&str>(1);
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        let more = reader.resubscribe();
        DONE.store(true, SeqCst);
        (reader, more)
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = news.receiver_count() == 2;
    println!("{when} {seen}");
    cook.await.unwrap();
}
