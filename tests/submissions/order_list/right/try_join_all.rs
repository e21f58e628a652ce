//! expect: passed
//! As if the store could fail.

use cafe::store::{Order, fetch_order};
use futures::future::try_join_all;
use std::convert::Infallible;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let replies = ids
        .into_iter()
        .map(async |id| Ok::<_, Infallible>(fetch_order(id).await));
    match try_join_all(replies).await {
        Ok(orders) => orders,
        Err(never) => match never {},
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
