//! truth: right
//! bug: none
// The condition counts its looks, and the sender counts from within: each has the value for a while.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (count, mut board) = watch::channel(0);
    let (looks, looked) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let seen = looks.clone();
    let sends = tokio::spawn(async move {
        count.send_modify(|count| {
            looked.fetch_add(1, Ordering::SeqCst);
            *count += 1;
        });
        looked.load(Ordering::SeqCst)
    });
    let reached = board.wait_for(|count| {
        seen.fetch_add(1, Ordering::SeqCst);
        *count == 1
    });
    assert_eq!(*reached.await.unwrap(), 1);
    assert_eq!(sends.await.unwrap(), 1);
    assert!((1..=2).contains(&looks.load(Ordering::SeqCst)));
}
