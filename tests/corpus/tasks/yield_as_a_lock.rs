//! truth: race
//! bug: check_then_act
// Between seeing that nobody is busy and saying so, the other task may see the same.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use tokio::task::yield_now;

async fn add(busy: Arc<AtomicBool>, count: Arc<AtomicU32>) {
    while busy.load(Ordering::SeqCst) {
        yield_now().await;
    }
    busy.store(true, Ordering::SeqCst);
    let seen = count.load(Ordering::SeqCst);
    yield_now().await;
    count.store(seen + 1, Ordering::SeqCst);
    busy.store(false, Ordering::SeqCst);
}

#[tokio::main]
async fn main() {
    let (busy, count) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicU32::new(0)),
    );
    let first = tokio::spawn(add(busy.clone(), count.clone()));
    let second = tokio::spawn(add(busy, count.clone()));
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 2);
}
