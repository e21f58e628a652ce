//! truth: right
//! bug: none
// The waker is registered before the flag is looked at: no call is lost.
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
        shared.1.register(context.waker());
        match shared.0.load(SeqCst) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
    .await;
    bell.await.unwrap();
}
