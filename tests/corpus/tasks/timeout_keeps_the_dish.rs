//! truth: right
//! bug: none
// Only the wait for room is given up; the dish is sent when there is room.
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
    let late = timeout(Duration::from_millis(2), dishes.reserve())
        .await
        .is_err();
    assert!(late);
    hungry.send(()).unwrap();
    dishes.reserve().await.unwrap().send("cake");
    drop(dishes);
    assert_eq!(guest.await.unwrap(), ["soup", "cake"]);
}
