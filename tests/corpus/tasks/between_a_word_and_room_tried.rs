//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has not tried for room in the channel yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::mpsc;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let (dishes, _hatch) = mpsc::channel(1);
    let ours = dishes.clone();
    let cook = tokio::spawn(async move {
        BEGUN.store(true, SeqCst);
        ours.try_reserve().unwrap().send("soup");
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = dishes.capacity() == 0;
    println!("{when} {seen}");
    cook.await.unwrap();
}
