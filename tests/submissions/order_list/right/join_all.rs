//! expect: passed
//! One future for all.

use cafe::store::{Order, fetch_order};
use futures::future::join_all;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    join_all(ids.into_iter().map(fetch_order)).await
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
