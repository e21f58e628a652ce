//! truth: race
//! bug: dropped_join_set
// Dropping the set aborts whoever has not ended yet.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let saved = Arc::new(AtomicU32::new(0));
    let mut tasks = JoinSet::new();
    for _ in 0..2 {
        let saved = saved.clone();
        tasks.spawn(async move { saved.fetch_add(1, Ordering::SeqCst) });
    }
    tasks.join_next().await.unwrap().unwrap();
    drop(tasks);
    assert_eq!(saved.load(Ordering::SeqCst), 2);
}
