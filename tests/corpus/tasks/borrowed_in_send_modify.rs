//! truth: deadlock
//! bug: borrows_what_it_changes
// The closure of `send_modify` has the value alone: to borrow in there waits for itself.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, receiver) = watch::channel(1);
    sender.send_modify(|value| *value += *receiver.borrow());
}
