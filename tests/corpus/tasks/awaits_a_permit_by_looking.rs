//! truth: right
//! bug: none
// A task looks until another has given its permit back.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::yield_now;

#[tokio::main]
async fn main() {
    let ovens = Arc::new(Semaphore::new(2));
    let theirs = Arc::clone(&ovens);
    let cook = tokio::spawn(async move {
        let _oven = theirs.acquire().await.unwrap();
    });
    while ovens.available_permits() == 1 {
        yield_now().await;
    }
    cook.await.unwrap();
}
