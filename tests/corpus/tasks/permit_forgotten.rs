//! truth: deadlock
//! bug: permit_leak
// A permit that is forgotten never comes back: whoever asks next waits for ever.
use std::sync::Arc;
use tokio::sync::Semaphore;

async fn bake(oven: Arc<Semaphore>) {
    let permit = oven.acquire().await.unwrap();
    permit.forget();
}

#[tokio::main]
async fn main() {
    let oven = Arc::new(Semaphore::new(1));
    let first = tokio::spawn(bake(oven.clone()));
    let second = tokio::spawn(bake(oven.clone()));
    first.await.unwrap();
    second.await.unwrap();
}
