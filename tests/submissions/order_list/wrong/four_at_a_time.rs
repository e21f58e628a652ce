//! expect: too_slow/one_at_a_time
//! Enough for the slip in `main`, and for no longer one.

use cafe::store::{Order, fetch_order};
use futures::stream::{self, StreamExt};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    stream::iter(ids)
        .map(fetch_order)
        .buffered(4)
        .collect()
        .await
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
