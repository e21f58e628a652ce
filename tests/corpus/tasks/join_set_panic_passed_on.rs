//! truth: race
//! bug: late_deposit
// As with a single task, in a set.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let balance = Arc::new(AtomicU32::new(0));
    let mut set = JoinSet::new();
    for amount in [10, 0] {
        let balance = Arc::clone(&balance);
        set.spawn(async move {
            let before = balance.fetch_add(amount, SeqCst);
            assert_eq!(before + amount, 10, "ten first");
        });
    }
    while let Some(joined) = set.join_next().await {
        joined.expect("no deposit fails");
    }
}
