//! truth: right
//! bug: none
// Both have written when either goes on, and one of them is the leader.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Barrier;

async fn work(barrier: Arc<Barrier>, arrived: Arc<AtomicU32>) -> bool {
    arrived.fetch_add(1, Ordering::SeqCst);
    let leads = barrier.wait().await.is_leader();
    assert_eq!(arrived.load(Ordering::SeqCst), 2);
    leads
}

#[tokio::main]
async fn main() {
    let (barrier, arrived) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let first = tokio::spawn(work(barrier.clone(), arrived.clone()));
    let second = tokio::spawn(work(barrier, arrived));
    assert!(first.await.unwrap() != second.await.unwrap());
}
