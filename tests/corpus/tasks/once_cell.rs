//! truth: right
//! bug: none
// One of the two runs its future, and the other waits for the value.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::OnceCell;

async fn get(config: Arc<OnceCell<u32>>, made: Arc<AtomicU32>) -> u32 {
    let make = || async {
        tokio::task::yield_now().await;
        made.fetch_add(1, Ordering::SeqCst);
        42
    };
    *config.get_or_init(make).await
}

#[tokio::main]
async fn main() {
    let (config, made) = (Arc::new(OnceCell::new()), Arc::new(AtomicU32::new(0)));
    let first = tokio::spawn(get(config.clone(), made.clone()));
    let second = tokio::spawn(get(config, made.clone()));
    assert_eq!((first.await.unwrap(), second.await.unwrap()), (42, 42));
    assert_eq!(made.load(Ordering::SeqCst), 1);
}
