//! truth: race
//! bug: closed_before_dropped
// The guest says that they are gone before they are: a dish that is sent in between is accepted.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (dishes, table) = mpsc::channel(1);
    let gone = Arc::new(AtomicBool::new(false));
    let leaves = gone.clone();
    let guest = tokio::spawn(async move {
        leaves.store(true, Ordering::SeqCst);
        drop(table);
    });
    if gone.load(Ordering::SeqCst) {
        assert!(dishes.try_send("soup").is_err(), "nobody will eat it");
    }
    guest.await.unwrap();
}
