//! truth: race
//! bug: aborted_too_late
// Whether the work is done before it is aborted is open.
use futures::future::abortable;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

#[tokio::main]
async fn main() {
    let done = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&done);
    let (work, handle) = abortable(async move {
        counter.fetch_add(1, SeqCst);
    });
    let task = tokio::spawn(work);
    handle.abort();
    let aborted = task.await.unwrap().is_err();
    assert!(aborted && done.load(SeqCst) == 0, "in time");
}
