//! truth: right
//! bug: none
// Whoever waits for the permit does not mind that it comes back a little later.
use std::sync::Arc;
use tokio::sync::{Semaphore, oneshot};

#[tokio::main]
async fn main() {
    let ovens = Arc::new(Semaphore::new(1));
    let (done, free) = oneshot::channel();
    let bakes = ovens.clone();
    let baker = tokio::spawn(async move {
        let _oven = bakes.acquire_owned().await.unwrap();
        done.send(()).unwrap();
    });
    free.await.unwrap();
    drop(ovens.acquire().await.unwrap());
    baker.await.unwrap();
    assert_eq!(ovens.available_permits(), 1);
}
