//! truth: race
//! bug: abort_without_a_plan
// A stream that is aborted ends early, and what was sent is not received.
use futures::StreamExt;
use futures::channel::mpsc;
use futures::stream::abortable;

#[tokio::main]
async fn main() {
    let (orders, inbox) = mpsc::unbounded();
    let (mut inbox, handle) = abortable(inbox);
    let gives_up = tokio::spawn(async move { handle.abort() });
    orders.unbounded_send(1).unwrap();
    drop(orders);
    let received = inbox.next().await;
    gives_up.await.unwrap();
    assert_eq!(received, Some(1));
}
