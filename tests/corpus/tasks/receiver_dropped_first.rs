//! truth: right
//! bug: none
// The guest leaves, and says so after it: whatever is sent from then on comes back.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (dishes, table) = mpsc::channel(1);
    let gone = Arc::new(AtomicBool::new(false));
    let leaves = gone.clone();
    let guest = tokio::spawn(async move {
        drop(table);
        leaves.store(true, Ordering::SeqCst);
    });
    if gone.load(Ordering::SeqCst) {
        assert!(dishes.try_send("soup").is_err(), "nobody will eat it");
    }
    guest.await.unwrap();
}
