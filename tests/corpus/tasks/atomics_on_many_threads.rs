//! truth: race
//! bug: lost_update
// There is no await between the two steps, but the runtime has several threads.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

async fn add(count: Arc<AtomicU32>) {
    let seen = count.load(Ordering::SeqCst);
    count.store(seen + 1, Ordering::SeqCst);
}

#[tokio::main]
async fn main() {
    let count = Arc::new(AtomicU32::new(0));
    let first = tokio::spawn(add(count.clone()));
    let second = tokio::spawn(add(count.clone()));
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 2);
}
