//! truth: right
//! bug: none
// The waker is left before the flag is looked at: whoever sets it then wakes.
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
        WAITS.register(context.waker());
        match DONE.load(SeqCst) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    });
    done.await;
    works.await.unwrap();
}
