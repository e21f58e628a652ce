//! truth: deadlock
//! bug: self_deadlock
// The value is locked while it is changed: looking at it from within waits for itself.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (price, board) = watch::channel(1);
    price.send_modify(|new| *new = *board.borrow() + 1);
    assert_eq!(*board.borrow(), 2);
}
