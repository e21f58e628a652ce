//! expect: passed
//! tokio's own timer.

use std::time::Duration;

async fn delay(time: Duration) {
    tokio::time::sleep(time).await;
}

#[tokio::main]
async fn main() {
    let mut pizza = Box::pin(delay(Duration::from_secs(2)));
    let shift = Duration::from_secs(1);
    tokio::time::timeout(shift, &mut pizza).await.unwrap_err();
    tokio::spawn(pizza).await.unwrap();
}
