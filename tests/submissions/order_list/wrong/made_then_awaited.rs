//! expect: too_slow/made_then_awaited_in_turn
//! A list of futures, and none of them has started.

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let replies: Vec<_> = ids.into_iter().map(fetch_order).collect();
    let mut orders = Vec::new();
    for reply in replies {
        orders.push(reply.await);
    }
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
