//! expect: too_slow/spawn_then_await
//! A task each, and each awaited at once.

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut orders = Vec::new();
    for id in ids {
        orders.push(tokio::spawn(fetch_order(id)).await.unwrap());
    }
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
