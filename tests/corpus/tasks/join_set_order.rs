//! truth: race
//! bug: join_set_order
// `join_next` gives the tasks as they end, and not as they were spawned.
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let mut tasks = JoinSet::new();
    for number in 1..=2 {
        tasks.spawn(async move { number });
    }
    let first = tasks.join_next().await.unwrap().unwrap();
    let second = tasks.join_next().await.unwrap().unwrap();
    assert_eq!((first, second), (1, 2));
}
