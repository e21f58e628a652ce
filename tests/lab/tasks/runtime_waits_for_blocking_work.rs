//! expect: passed
// A runtime that is dropped waits for blocking work that has begun.
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::time::Duration;

const MILLIS: u64 = 300;

#[tokio::main]
async fn start(done: Arc<AtomicU32>) {
    tokio::task::spawn_blocking(move || {
        std::thread::sleep(Duration::from_millis(300));
        done.store(7, Ordering::SeqCst);
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
}

fn program() -> u32 {
    let done = Arc::new(AtomicU32::new(0));
    start(Arc::clone(&done));
    done.load(Ordering::SeqCst)
}

fn expected() -> u32 {
    7
}

fn main() {
    program();
}
