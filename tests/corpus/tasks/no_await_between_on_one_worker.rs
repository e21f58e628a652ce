//! truth: right
//! bug: none
// With one worker, no other task comes in between where there is no await.
use std::sync::atomic::{AtomicU32, Ordering};

static VISITORS: AtomicU32 = AtomicU32::new(0);

async fn enter() {
    let seen = VISITORS.load(Ordering::SeqCst);
    VISITORS.store(seen + 1, Ordering::SeqCst);
}

#[tokio::main(worker_threads = 1)]
async fn main() {
    let one = tokio::spawn(enter());
    let two = tokio::spawn(enter());
    one.await.unwrap();
    two.await.unwrap();
    assert_eq!(VISITORS.load(Ordering::SeqCst), 2);
}
