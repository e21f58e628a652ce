//! expect: passed, all
// A load and a store, and a semaphore that lets one task in at a time.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::Semaphore;

async fn visit(door: Arc<Semaphore>, count: Arc<AtomicU32>) {
    let _permit = door.acquire().await.unwrap();
    let seen = count.load(SeqCst);
    tokio::task::yield_now().await;
    count.store(seen + 1, SeqCst);
}

#[tokio::main]
async fn program() -> u32 {
    let count = Arc::new(AtomicU32::new(0));
    let door = Arc::new(Semaphore::new(1));
    let one = tokio::spawn(visit(door.clone(), count.clone()));
    let two = tokio::spawn(visit(door, count.clone()));
    one.await.unwrap();
    two.await.unwrap();
    count.load(SeqCst)
}

fn expected() -> u32 {
    2
}

fn main() {
    program();
}
