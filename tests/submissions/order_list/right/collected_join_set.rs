//! expect: passed
//! Tasks collected with their places into a sorted map.

use cafe::store::{Order, fetch_order};
use tokio::task::JoinSet;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut tasks: JoinSet<(usize, Order)> = JoinSet::new();
    for (place, id) in ids.iter().copied().enumerate() {
        tasks.spawn(async move { (place, fetch_order(id).await) });
    }
    let mut orders = vec![None; ids.len()];
    while let Some(reply) = tasks.join_next().await {
        let (place, order) = reply.unwrap();
        orders[place] = Some(order);
    }
    orders.into_iter().map(Option::unwrap).collect()
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
