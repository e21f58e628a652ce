//! truth: right
//! bug: none
// A copy is no borrow.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, receiver) = watch::channel(1);
    let now = *receiver.borrow();
    sender.send(now + 1).unwrap();
    assert_eq!(*receiver.borrow(), 2);
}
