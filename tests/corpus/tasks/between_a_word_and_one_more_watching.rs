//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook is the only one to watch.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::watch;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (menu, reader) = watch::channel("soup");
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        let more = reader.clone();
        DONE.store(true, SeqCst);
        (reader, more)
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
