//! truth: race
//! bug: job_not_awaited
// `shutdown_background` waits for nobody, also not for a job that has begun.
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
            job.store(true, Ordering::SeqCst);
        });
        begun.await.unwrap();
    });
    runtime.shutdown_background();
    assert!(saved.load(Ordering::SeqCst));
}
