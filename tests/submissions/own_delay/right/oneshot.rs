//! expect: passed
//! The thread sends word over a channel, which keeps the waker.

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
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}
