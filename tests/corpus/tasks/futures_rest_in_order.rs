//! truth: race
//! bug: completion_order
// Which of the last two ends first is as open as which of all three.
use futures::StreamExt;
use futures::stream::FuturesUnordered;

#[tokio::main]
async fn main() {
    let mut tasks = FuturesUnordered::new();
    for number in 0..3 {
        tasks.push(tokio::spawn(async move { number }));
    }
    let mut order = Vec::new();
    while let Some(number) = tasks.next().await {
        order.push(number.unwrap());
    }
    assert_ne!(order, [0, 2, 1]);
}
