//! expect: passed
//! A set of tasks; each knows its place.

use cafe::store::{Order, fetch_order};
use tokio::task::JoinSet;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut tasks = JoinSet::new();
    for (place, id) in ids.into_iter().enumerate() {
        tasks.spawn(async move { (place, fetch_order(id).await) });
    }
    let mut replies = tasks.join_all().await;
    replies.sort_by_key(|(place, _)| *place);
    replies.into_iter().map(|(_, order)| order).collect()
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
