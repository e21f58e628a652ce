//! expect: deadlock/cycle
// Each has one permit and waits for the other's.
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

const MILLIS: u64 = 0;

async fn take(first: Arc<Semaphore>, second: Arc<Semaphore>) {
    let _first = first.acquire().await.unwrap();
    sleep(Duration::from_millis(1)).await;
    let _second = second.acquire().await.unwrap();
}

#[tokio::main]
async fn program() -> u32 {
    let (knife, board) = (Arc::new(Semaphore::new(1)), Arc::new(Semaphore::new(1)));
    let one = tokio::spawn(take(knife.clone(), board.clone()));
    let two = tokio::spawn(take(board, knife));
    one.await.unwrap();
    two.await.unwrap();
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
