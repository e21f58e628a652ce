//! expect: too_slow/one_at_a_time
//! Pairs, one after the other.

use cafe::store::{Order, fetch_order};
use futures::future::join_all;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut orders = Vec::new();
    for pair in ids.chunks(2) {
        orders.extend(join_all(pair.iter().copied().map(fetch_order)).await);
    }
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
