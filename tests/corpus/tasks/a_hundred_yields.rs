//! truth: right
//! bug: none
// A loop that ends by itself is none that waits.
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let cook = tokio::spawn(async { 7 });
    for _ in 0..100 {
        yield_now().await;
    }
    assert_eq!(cook.await.unwrap(), 7);
}
