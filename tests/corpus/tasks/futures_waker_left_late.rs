//! truth: never_ends
//! bug: lost_wakeup
// The flag is looked at before the waker is left: what is set and woken in between is missed.
use futures::task::AtomicWaker;
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;

static DONE: AtomicBool = AtomicBool::new(false);
static WAITS: AtomicWaker = AtomicWaker::new();

#[tokio::main]
async fn main() {
    let works = tokio::spawn(async {
        DONE.store(true, SeqCst);
        WAITS.wake();
    });
    let done = poll_fn(|context| {
        if DONE.load(SeqCst) {
            return Poll::Ready(());
        }
        WAITS.register(context.waker());
        Poll::Pending
    });
    done.await;
    works.await.unwrap();
}
