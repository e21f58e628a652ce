//! truth: deadlock
//! bug: read_twice
// The sender begins after the first look. Once it waits, the second look waits for it.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::watch;

static SUM: AtomicU32 = AtomicU32::new(0);

#[tokio::main]
async fn main() {
    let (price, board) = watch::channel(1);
    let first = board.borrow();
    let changes = tokio::spawn(async move { price.send(2).unwrap() });
    let second = board.borrow();
    SUM.store(*first + *second, SeqCst);
    drop((first, second));
    changes.await.unwrap();
}
