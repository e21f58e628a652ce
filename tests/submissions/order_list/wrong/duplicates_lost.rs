//! expect: wrong_result/differs
//! A map by number: what is twice on the slip comes once.

use cafe::store::{Order, fetch_order};
use futures::future::join_all;
use std::collections::{HashMap, HashSet};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let place: HashMap<u32, usize> = ids.iter().enumerate().map(|(at, &id)| (id, at)).collect();
    let distinct: HashSet<u32> = ids.iter().copied().collect();
    let mut orders = join_all(distinct.into_iter().map(fetch_order)).await;
    orders.sort_by_key(|order| place[&order.id]);
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
