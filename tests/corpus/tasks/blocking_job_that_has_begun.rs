//! truth: right
//! bug: none
// A job that has begun is waited for at the runtime's end, and what it did is seen after that.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::oneshot;

fn main() {
    let saved = Arc::new(AtomicBool::new(false));
    let job = saved.clone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async move {
        let (begins, begun) = oneshot::channel();
        tokio::task::spawn_blocking(move || {
            begins.send(()).unwrap();
            job.store(true, Ordering::Relaxed);
        });
        begun.await.unwrap();
    });
    drop(runtime);
    assert!(saved.load(Ordering::Relaxed));
}
