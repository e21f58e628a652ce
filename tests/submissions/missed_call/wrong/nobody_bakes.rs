//! expect: wrong_result/never_called
//! No bread, and the door is open.

use cafe::{store::User, store::fetch_user};
use futures::future::join_all;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    join_all(guests.into_iter().map(fetch_user)).await
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening(vec![1, 2]).await);
}
