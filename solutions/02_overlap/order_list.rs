//! A list of orders: a solution.

use cafe::store::{Order, fetch_order};
use futures::future::join_all;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    // `join_all` is `join!` for a number of futures that is known only at run
    // time. Its results stand in the order of the futures, and not in the order
    // in which they were done.
    join_all(ids.into_iter().map(fetch_order)).await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
    println!("after {:.1?}", start.elapsed());
}
