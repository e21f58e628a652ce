//! truth: right
//! bug: none
// One borrow at a time queues behind nobody who waits for it.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, receiver) = watch::channel(1);
    let cook = tokio::spawn(async move {
        let first = *receiver.borrow();
        let second = *receiver.borrow();
        assert!(first <= second);
    });
    let _ = sender.send(2);
    cook.await.unwrap();
}
