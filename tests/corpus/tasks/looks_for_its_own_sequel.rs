//! truth: never_ends
//! bug: flag_never_set
// The flag is set by whoever waits first for the task that looks at it.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::task::yield_now;

static CLOSED: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async {
        while !CLOSED.load(SeqCst) {
            yield_now().await;
        }
    });
    cook.await.unwrap();
    CLOSED.store(true, SeqCst);
}
