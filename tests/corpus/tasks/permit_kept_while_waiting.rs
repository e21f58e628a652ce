//! truth: deadlock
//! bug: permit_kept
// `main` keeps the only permit while it waits for the task that needs one.
use std::sync::Arc;
use tokio::sync::Semaphore;

#[tokio::main]
async fn main() {
    let oven = Arc::new(Semaphore::new(1));
    let _permit = oven.acquire().await.unwrap();
    let baker = {
        let oven = oven.clone();
        tokio::spawn(async move {
            let _permit = oven.acquire().await.unwrap();
        })
    };
    baker.await.unwrap();
}
