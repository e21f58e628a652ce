//! expect: passed, all
// A task is cancelled while it is anywhere: what it held is free again, whenever that was.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::Semaphore;

#[tokio::main]
async fn program() -> usize {
    let door = Arc::new(Semaphore::new(1));
    let inside = door.clone();
    let steps = Arc::new(AtomicU32::new(0));
    let counted = steps.clone();
    let task = tokio::spawn(async move {
        let _permit = inside.acquire().await.unwrap();
        counted.fetch_add(1, SeqCst);
        counted.fetch_add(1, SeqCst);
        std::future::pending::<()>().await;
    });
    tokio::task::yield_now().await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    door.available_permits()
}

fn expected() -> usize {
    1
}

fn main() {
    program();
}
