//! expect: passed
//! A list of two.

use cafe::store::{User, fetch_user};
use futures::future::join_all;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut users = join_all([first, second].map(fetch_user)).await.into_iter();
    (users.next().unwrap(), users.next().unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
