//! expect: too_slow/spawn_then_await
//! An iterator is lazy too: the next task is spawned when the loop asks for it.

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let tasks = ids.into_iter().map(|id| tokio::spawn(fetch_order(id)));
    let mut orders = Vec::new();
    for task in tasks {
        orders.push(task.await.unwrap());
    }
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
