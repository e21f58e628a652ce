//! expect: race/result_differs
//! Each task takes the next place in the list when it begins: nothing says who begins first.

use cafe::store::{Order, fetch_order};
use futures::lock::Mutex;
use std::sync::Arc;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let places = Arc::new(Mutex::new(0..ids.len()));
    let mut tasks = Vec::new();
    for id in ids {
        let places = Arc::clone(&places);
        tasks.push(tokio::spawn(async move {
            let place = places.lock().await.next();
            (place, fetch_order(id).await)
        }));
    }
    let mut orders = Vec::new();
    for task in tasks {
        orders.push(task.await.unwrap());
    }
    orders.sort_by_key(|(place, _)| *place);
    orders.into_iter().map(|(_, order)| order).collect()
}

#[tokio::main]
async fn main() {
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
}
