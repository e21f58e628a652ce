//! truth: right
//! bug: none
//! outputs: "free\n" | "taken\n"
// Whoever is told from within the lock may find it taken still, if they do not wait.
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, oneshot};
use tokio::time::timeout;

#[tokio::main]
async fn main() {
    let oven = Arc::new(Mutex::new(0));
    let (tx, rx) = oneshot::channel();
    let baker = tokio::spawn({
        let oven = Arc::clone(&oven);
        async move {
            let mut oven = oven.lock().await;
            *oven += 1;
            tx.send(()).unwrap();
        }
    });
    rx.await.unwrap();
    match timeout(Duration::ZERO, oven.lock()).await {
        Ok(_) => println!("free"),
        Err(_) => println!("taken"),
    }
    baker.await.unwrap();
}
