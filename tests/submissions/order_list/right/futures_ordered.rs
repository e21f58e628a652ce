//! expect: passed
//! A stream that keeps the order of asking.

use cafe::store::{Order, fetch_order};
use futures::stream::{FuturesOrdered, StreamExt};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let replies: FuturesOrdered<_> = ids.into_iter().map(fetch_order).collect();
    replies.collect().await
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
