//! truth: deadlock
//! bug: read_twice
// A sender who comes between the two looks waits for the first, and the second look waits for them.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (price, board) = watch::channel(1);
    let changes = tokio::spawn(async move { price.send(2).unwrap() });
    let looks = tokio::spawn(async move {
        let first = board.borrow();
        let second = board.borrow();
        assert_eq!(*first, *second);
    });
    changes.await.unwrap_or_default();
    looks.await.unwrap();
}
