//! expect: passed
//! As many in flight as there are numbers on the slip.

use cafe::store::{Order, fetch_order};
use futures::stream::{self, StreamExt};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let all = ids.len().max(1);
    stream::iter(ids)
        .map(fetch_order)
        .buffered(all)
        .collect()
        .await
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
