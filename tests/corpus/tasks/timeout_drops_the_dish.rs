//! truth: panic
//! bug: timeout_drops_value
// The second dish is inside of the future that the timeout gives up, and goes with it.
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

#[tokio::main]
async fn main() {
    let (dishes, mut table) = mpsc::channel(1);
    let (hungry, wait) = oneshot::channel();
    let guest = tokio::spawn(async move {
        wait.await.unwrap();
        let mut eaten = Vec::new();
        while let Some(dish) = table.recv().await {
            eaten.push(dish);
        }
        eaten
    });
    dishes.send("soup").await.unwrap();
    let late = timeout(Duration::from_millis(2), dishes.send("cake")).await;
    hungry.send(()).unwrap();
    assert!(late.is_err());
    drop(dishes);
    assert_eq!(guest.await.unwrap(), ["soup", "cake"]);
}
