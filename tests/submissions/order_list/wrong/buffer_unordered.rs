//! expect: wrong_result/completion_order
//! In the order of the replies.

use cafe::store::{Order, fetch_order};
use futures::stream::{self, StreamExt};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    stream::iter(ids)
        .map(fetch_order)
        .buffer_unordered(64)
        .collect()
        .await
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
