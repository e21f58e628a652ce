//! truth: race
//! bug: job_not_awaited
// A job that has not begun when the runtime ends may never.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn main() {
    let saved = Arc::new(AtomicBool::new(false));
    let job = saved.clone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async move {
        tokio::task::spawn_blocking(move || job.store(true, Ordering::SeqCst));
    });
    drop(runtime);
    assert!(saved.load(Ordering::SeqCst));
}
