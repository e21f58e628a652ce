//! expect: passed
//! The select of the futures crate.

use cafe::store::{User, fetch_user};
use futures::future::{Either, select};
use std::pin::pin;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    match select(pin!(fetch_user(first)), pin!(fetch_user(second))).await {
        Either::Left((one, asking_two)) => (one, asking_two.await),
        Either::Right((two, asking_one)) => (asking_one.await, two),
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
