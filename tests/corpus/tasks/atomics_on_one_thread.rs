//! truth: right
//! bug: none
// Two steps without an await between them: on one thread, no other task runs in between.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

async fn add(count: Arc<AtomicU32>) {
    tokio::task::yield_now().await;
    let seen = count.load(Ordering::SeqCst);
    count.store(seen + 1, Ordering::SeqCst);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let count = Arc::new(AtomicU32::new(0));
    let first = tokio::spawn(add(count.clone()));
    let second = tokio::spawn(add(count.clone()));
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 2);
}
