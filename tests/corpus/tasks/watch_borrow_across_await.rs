//! truth: deadlock
//! bug: borrow_across_await
// The sender blocks the one thread, on which the borrow would be given back.
use tokio::sync::watch;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (price, board) = watch::channel(1);
    let changes = tokio::spawn(async move { price.send(2).unwrap() });
    let before = board.borrow();
    changes.await.unwrap();
    assert_eq!(*before, 1);
}
