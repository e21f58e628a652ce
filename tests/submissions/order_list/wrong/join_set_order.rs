//! expect: wrong_result/completion_order
//! A set of tasks, in the order in which they were done.

use cafe::store::{Order, fetch_order};
use tokio::task::JoinSet;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut tasks: JoinSet<Order> = ids.into_iter().map(fetch_order).collect();
    let mut orders = Vec::new();
    while let Some(order) = tasks.join_next().await {
        orders.push(order.unwrap());
    }
    orders
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
