//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has woken nobody yet.
use futures::task::AtomicWaker;
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);
static SLEEPER: AtomicWaker = AtomicWaker::new();

#[tokio::main]
async fn main() {
    poll_fn(|context| {
        SLEEPER.register(context.waker());
        Poll::Ready(())
    })
    .await;
    let cook = tokio::spawn(async {
        BEGUN.store(true, SeqCst);
        SLEEPER.wake();
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = SLEEPER.take().is_none();
    println!("{when} {seen}");
    cook.await.unwrap();
}
