//! expect: too_slow/awaited_in_turn
//! Each reply is awaited before the next order is asked for.

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut orders = Vec::with_capacity(ids.len());
    for id in ids.iter().copied() {
        let order = async { fetch_order(id).await }.await;
        orders.push(order);
    }
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
