//! truth: right
//! bug: none
// What is awaited has been done before the runtime ends.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn main() {
    let saved = Arc::new(AtomicBool::new(false));
    let job = saved.clone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async move {
        let saving = tokio::task::spawn_blocking(move || job.store(true, Ordering::SeqCst));
        saving.await.unwrap();
    });
    drop(runtime);
    assert!(saved.load(Ordering::SeqCst));
}
