//! expect: panic/panicked
//! Written for four orders.

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let (a, b, c, d) = tokio::join!(
        fetch_order(ids[0]),
        fetch_order(ids[1]),
        fetch_order(ids[2]),
        fetch_order(ids[3])
    );
    vec![a, b, c, d]
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
