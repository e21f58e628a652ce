//! expect: passed, all
// One step each, which nothing can come between.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

#[tokio::main]
async fn program() -> u32 {
    let count = Arc::new(AtomicU32::new(0));
    let tasks: Vec<_> = (0..3)
        .map(|_| {
            let count = count.clone();
            tokio::spawn(async move {
                count.fetch_add(1, SeqCst);
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    count.load(SeqCst)
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
