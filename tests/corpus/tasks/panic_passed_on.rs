//! truth: race
//! bug: late_deposit
// A task's assertion fails on some interleavings, and main unwraps its handle.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

#[tokio::main]
async fn main() {
    let balance = Arc::new(AtomicU32::new(0));
    let (ours, theirs) = (Arc::clone(&balance), Arc::clone(&balance));
    let ten = tokio::spawn(async move {
        ours.fetch_add(10, SeqCst);
    });
    let look = tokio::spawn(async move {
        assert_eq!(theirs.load(SeqCst), 10, "the deposit is there");
    });
    ten.await.unwrap();
    look.await.unwrap();
}
