//! truth: right
//! bug: none
// Two that look again and again do not keep time from passing for the third.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::sleep;

static OPEN: AtomicBool = AtomicBool::new(false);

async fn look() {
    while !OPEN.load(SeqCst) {
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let guests = [tokio::spawn(look()), tokio::spawn(look())];
    sleep(Duration::from_millis(10)).await;
    OPEN.store(true, SeqCst);
    for guest in guests {
        guest.await.unwrap();
    }
}
