//! expect: passed
//! A channel of tokio keeps the last waker.

use std::{thread, time::Duration};
use tokio::sync::oneshot;

async fn delay(time: Duration) {
    let (done, over) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(time);
        done.send(()).ok();
    });
    over.await.unwrap();
}

#[tokio::main]
async fn main() {
    let mut pizza = Box::pin(delay(Duration::from_secs(2)));
    let shift = Duration::from_secs(1);
    tokio::time::timeout(shift, &mut pizza).await.unwrap_err();
    tokio::spawn(pizza).await.unwrap();
}
