//! truth: race
//! bug: watch_coalesces
// A second value may come before the first one was looked at: two changes are seen as one.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (price, mut board) = watch::channel(0);
    let reader = tokio::spawn(async move {
        let mut changes = 0;
        while board.changed().await.is_ok() {
            changes += 1;
        }
        changes
    });
    for new in 1..=2 {
        price.send(new).unwrap();
        tokio::task::yield_now().await;
    }
    drop(price);
    assert_eq!(reader.await.unwrap(), 2);
}
