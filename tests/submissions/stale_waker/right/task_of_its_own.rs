//! expect: passed
//! A task of its own waits for the time; its handle may be polled by anybody.

use std::time::Duration;

async fn delay(time: Duration) {
    let wait = move || std::thread::sleep(time);
    tokio::task::spawn_blocking(wait).await.unwrap();
}

#[tokio::main]
async fn main() {
    let mut pizza = Box::pin(delay(Duration::from_secs(2)));
    let shift = Duration::from_secs(1);
    tokio::time::timeout(shift, &mut pizza).await.unwrap_err();
    tokio::spawn(pizza).await.unwrap();
}
