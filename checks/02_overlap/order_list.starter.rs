//! A list of orders
//!
//! The waiter asks the store about every order on the slip. Some replies take
//! longer than others. Nobody knows beforehand how long the slip is: there may
//! be no order on it, or hundreds.
//!
//! Contract: `fetch_all(ids)` returns one order per number on the slip, in the
//! order of the slip. All of them are asked for at once: it takes as long as
//! the slowest reply.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin order_list`

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let mut orders = Vec::new();
    for id in ids {
        orders.push(fetch_order(id).await);
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
