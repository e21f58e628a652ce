//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// After the message is sent, its receiver may be faster than the look whether there is room again.
use futures::channel::mpsc;
use futures::{FutureExt, SinkExt, StreamExt};

#[tokio::main]
async fn main() {
    let (mut orders, mut cook) = mpsc::channel(0);
    let cook = tokio::spawn(async move {
        cook.next().await;
        cook
    });
    let room = orders.send(1).now_or_never().is_some();
    println!("{room}");
    cook.await.unwrap();
}
