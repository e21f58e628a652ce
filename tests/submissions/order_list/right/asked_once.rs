//! expect: passed
//! Asks once for a number that is twice on the slip.

use cafe::store::{Order, fetch_order};
use futures::future::join_all;
use std::collections::{BTreeMap, BTreeSet};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let distinct: BTreeSet<u32> = ids.iter().copied().collect();
    let replies = join_all(distinct.into_iter().map(fetch_order)).await;
    let known: BTreeMap<u32, Order> = replies.into_iter().map(|order| (order.id, order)).collect();
    ids.iter().map(|id| known[id].clone()).collect()
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
