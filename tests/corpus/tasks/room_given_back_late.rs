//! truth: race
//! bug: room_reserved
// Room that is reserved and not used is given back when the permit goes, and not before.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (orders, _kitchen) = mpsc::channel::<u32>(1);
    let changed_mind = Arc::new(AtomicBool::new(false));
    let (theirs, told) = (orders.clone(), Arc::clone(&changed_mind));
    let guest = tokio::spawn(async move {
        let _table = theirs.reserve().await.unwrap();
        told.store(true, SeqCst);
    });
    if changed_mind.load(SeqCst) {
        assert!(orders.try_send(7).is_ok(), "there is room again");
    }
    guest.await.unwrap();
}
