//! truth: race
//! bug: order_of_ends
// The second task is told by the first, but may be through before it.
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let mut set = JoinSet::new();
    for n in 0..2 {
        let bell = Arc::clone(&bell);
        set.spawn(async move {
            match n {
                0 => bell.notify_one(),
                _ => bell.notified().await,
            }
            n
        });
    }
    assert_eq!(set.join_all().await, [0, 1]);
}
