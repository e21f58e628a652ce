//! expect: too_slow/asked_again
//! says: was under way, was given up at 0.90 s, and begun again
//! Loses patience with one of them, and asks once more.

use cafe::store::{Order, fetch_order};
use std::time::Duration;
use tokio::time::timeout;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut tasks: Vec<_> = ids.iter().map(|&id| tokio::spawn(fetch_order(id))).collect();
    let mut orders = Vec::new();
    for (task, &id) in tasks.iter_mut().zip(&ids) {
        match timeout(Duration::from_millis(900), &mut *task).await {
            Ok(order) => orders.push(order.unwrap()),
            Err(_) => {
                task.abort();
                orders.push(fetch_order(id).await);
            }
        }
    }
    orders
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
    println!("after {:.1?}", start.elapsed());
}
