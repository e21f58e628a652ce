//! expect: passed
//! By place, in whatever order the replies come.

use cafe::store::{Order, fetch_order};
use futures::stream::{FuturesUnordered, StreamExt};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut orders: Vec<Option<Order>> = vec![None; ids.len()];
    let mut replies: FuturesUnordered<_> = ids
        .into_iter()
        .enumerate()
        .map(|(place, id)| async move { (place, fetch_order(id).await) })
        .collect();
    while let Some((place, order)) = replies.next().await {
        orders[place] = Some(order);
    }
    orders.into_iter().flatten().collect()
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
