//! truth: race
//! bug: counted_looks
// Whoever has looked in vain three times does the other's work, which nobody sees coming.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::task::yield_now;

static BY: AtomicU32 = AtomicU32::new(0);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let impatient = tokio::spawn(async {
        let mut rounds = 0;
        while BY.load(SeqCst) == 0 {
            rounds += 1;
            if rounds == 3 {
                BY.store(2, SeqCst);
            }
            yield_now().await;
        }
    });
    let cook = tokio::spawn(async { BY.compare_exchange(0, 1, SeqCst, SeqCst).is_ok() });
    impatient.await.unwrap();
    assert!(cook.await.unwrap(), "the cook does it");
}
