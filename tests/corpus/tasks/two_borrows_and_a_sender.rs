//! truth: deadlock
//! bug: borrowed_twice
// A second `borrow` may have to queue behind a sender, who waits for the first.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, receiver) = watch::channel(1);
    let cook = tokio::spawn(async move {
        let first = receiver.borrow();
        let second = receiver.borrow();
        assert!(*first == *second);
    });
    let _ = sender.send(2);
    cook.await.unwrap();
}
