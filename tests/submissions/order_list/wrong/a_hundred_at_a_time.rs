//! expect: too_slow/one_at_a_time
//! Enough for every slip that was tried, and not for a long one.

use cafe::store::{Order, fetch_order};
use futures::stream::{self, StreamExt};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    stream::iter(ids).map(fetch_order).buffered(100).collect().await
}

#[tokio::main]
async fn main() {
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
}
