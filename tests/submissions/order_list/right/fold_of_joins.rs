//! expect: passed
//! Joins of joins.

use cafe::store::{Order, fetch_order};
use futures::future::{BoxFuture, FutureExt, ready};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    ids.into_iter()
        .fold(ready(Vec::new()).boxed(), |before: BoxFuture<'static, Vec<Order>>, id| {
            async move {
                let (mut orders, order) = tokio::join!(before, fetch_order(id));
                orders.push(order);
                orders
            }
            .boxed()
        })
        .await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
    println!("after {:.1?}", start.elapsed());
}
