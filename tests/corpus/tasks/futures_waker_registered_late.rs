//! truth: never_ends
//! bug: lost_wakeup
// The flag is looked at before the waker is registered: a call in between is lost.
use futures::task::AtomicWaker;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;

#[tokio::main]
async fn main() {
    let shared = Arc::new((AtomicBool::new(false), AtomicWaker::new()));
    let theirs = Arc::clone(&shared);
    let bell = tokio::spawn(async move {
        theirs.0.store(true, SeqCst);
        theirs.1.wake();
    });
    poll_fn(|context| {
        if shared.0.load(SeqCst) {
            return Poll::Ready(());
        }
        shared.1.register(context.waker());
        Poll::Pending
    })
    .await;
    bell.await.unwrap();
}
