//! expect: passed, all
// The second task begins when the first says so: nothing is at the same time.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::oneshot;

async fn visit(count: &AtomicU32) {
    let seen = count.load(SeqCst);
    count.store(seen + 1, SeqCst);
}

#[tokio::main]
async fn program() -> u32 {
    let count = Arc::new(AtomicU32::new(0));
    let (done, wait) = oneshot::channel();
    let first = count.clone();
    let one = tokio::spawn(async move {
        visit(&first).await;
        done.send(()).unwrap();
    });
    let second = count.clone();
    let two = tokio::spawn(async move {
        wait.await.unwrap();
        visit(&second).await;
    });
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
