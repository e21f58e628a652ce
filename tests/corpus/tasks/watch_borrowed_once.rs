//! truth: right
//! bug: none
// One look is used for both: nobody waits for who waits for them.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (price, board) = watch::channel(1);
    let other = board.clone();
    let changes = tokio::spawn(async move { price.send(2) });
    let looks = tokio::spawn(async move {
        let seen = board.borrow();
        assert_eq!(*seen, *seen);
    });
    let looks_too = tokio::spawn(async move { *other.borrow() });
    assert!(matches!(looks_too.await.unwrap(), 1 | 2));
    looks.await.unwrap();
    // Both may have left by then.
    let _ = changes.await.unwrap();
}
