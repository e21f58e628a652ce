//! truth: race
//! bug: sent_taken_for_received
// A value that was sent is lost where the receiver is dropped before it takes it: that `send` went well
// says nothing.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (orders, mut kitchen) = mpsc::channel(1);
    let cooked = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&cooked);
    let cook = tokio::spawn(async move {
        if kitchen.try_recv().is_ok() {
            counter.fetch_add(1, SeqCst);
        }
    });
    let sent = orders.send("soup").await.is_ok();
    cook.await.unwrap();
    assert_eq!(u32::from(sent), cooked.load(SeqCst), "what was sent is cooked");
}
