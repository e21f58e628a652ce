//! expect: passed
//! The first and all the others at once, and so on.

use cafe::store::{Order, fetch_order};

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let Some((&first, rest)) = ids.split_first() else {
        return Vec::new();
    };
    let (order, mut others) = tokio::join!(fetch_order(first), Box::pin(fetch_all(rest.to_vec())));
    others.insert(0, order);
    others
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
