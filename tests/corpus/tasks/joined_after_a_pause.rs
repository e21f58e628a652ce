//! truth: race
//! bug: order_of_ends
// Both have ended when the first is asked for: they come in the order in which they ended.
use std::time::Duration;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let mut cooks = JoinSet::new();
    for number in 1..=2 {
        cooks.spawn(async move { number });
    }
    tokio::time::sleep(Duration::from_millis(2)).await;
    let mut order = Vec::new();
    while let Some(cook) = cooks.join_next().await {
        order.push(cook.unwrap());
    }
    assert_eq!(order, [1, 2]);
}
