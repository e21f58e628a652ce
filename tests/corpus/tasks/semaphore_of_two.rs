//! truth: right
//! bug: none
// Never more than two are in the oven.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let oven = Arc::new(Semaphore::new(2));
    let baking = Arc::new(AtomicU32::new(0));
    let bakers: Vec<_> = (0..3)
        .map(|_| {
            let (oven, baking) = (oven.clone(), baking.clone());
            tokio::spawn(async move {
                let _permit = oven.acquire().await.unwrap();
                assert!(baking.fetch_add(1, Ordering::SeqCst) < 2);
                tokio::task::yield_now().await;
                baking.fetch_sub(1, Ordering::SeqCst);
            })
        })
        .collect();
    for baker in bakers {
        baker.await.unwrap();
    }
}
