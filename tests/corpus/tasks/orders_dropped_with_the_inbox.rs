//! truth: right
//! bug: none
// Each order has the way back to who sent it: if the inbox is gone, nobody waits for ever.
use tokio::sync::{mpsc, oneshot};

#[tokio::main]
async fn main() {
    let (orders, inbox) = mpsc::channel::<oneshot::Sender<u32>>(2);
    let cook = tokio::spawn(async move { drop(inbox) });
    let (reply, answer) = oneshot::channel();
    let sent = orders.send(reply).await;
    drop(sent);
    assert!(answer.await.is_err(), "nobody answers");
    cook.await.unwrap();
}
