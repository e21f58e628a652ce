//! expect: wrong_result/another_order
//! Sorted by number: an order, but not that of the slip.

use cafe::store::{Order, fetch_order};
use futures::future::join_all;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut orders = join_all(ids.into_iter().map(fetch_order)).await;
    orders.sort_by_key(|order| order.id);
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
