//! truth: right
//! bug: none
// The reader wants the newest price only, however many it has missed.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (price, mut board) = watch::channel(0);
    let reader = tokio::spawn(async move {
        let newest = board.wait_for(|price| *price == 3).await.unwrap();
        *newest
    });
    for new in 1..=3 {
        price.send(new).unwrap();
        tokio::task::yield_now().await;
    }
    assert_eq!(reader.await.unwrap(), 3);
}
