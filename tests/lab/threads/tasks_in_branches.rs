//! expect: race/load_then_store
// A task is stopped inside a branch of its `join!`, and goes on there.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn visit(count: &AtomicU32) {
    let seen = count.load(SeqCst);
    count.store(seen + 1, SeqCst);
}

#[tokio::main]
async fn program() -> u32 {
    let count = Arc::new(AtomicU32::new(0));
    let both = count.clone();
    let one = tokio::spawn(async move { tokio::join!(visit(&both), visit(&both)) });
    let alone = count.clone();
    let two = tokio::spawn(async move { visit(&alone).await });
    one.await.unwrap();
    two.await.unwrap();
    count.load(SeqCst)
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
