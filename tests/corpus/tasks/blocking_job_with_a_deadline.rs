//! truth: race
//! bug: job_not_awaited
// `shutdown_timeout` waits for a job that has begun, but not for longer than it says.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
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
    runtime.shutdown_timeout(Duration::from_millis(1));
    assert!(saved.load(Ordering::SeqCst));
}
