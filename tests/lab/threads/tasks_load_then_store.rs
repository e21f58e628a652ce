//! expect: race/load_then_store
// Two tasks without a single await between the load and the store: two worker threads are enough.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn visit(count: Arc<AtomicU32>) {
    let seen = count.load(SeqCst);
    count.store(seen + 1, SeqCst);
}

#[tokio::main]
async fn program() -> u32 {
    let count = Arc::new(AtomicU32::new(0));
    let one = tokio::spawn(visit(count.clone()));
    let two = tokio::spawn(visit(count.clone()));
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
