//! truth: deadlock
//! bug: sends_what_it_borrows
// Whoever sends while it borrows waits for itself.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, receiver) = watch::channel(1);
    let next = receiver.borrow();
    sender.send(*next + 1).unwrap();
}
