//! expect: passed
//! No door: the oven and the names are waited for together.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use futures::future::join_all;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let (_bread, users) = tokio::join!(bake("bread"), join_all(guests.into_iter().map(fetch_user)));
    users
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening(vec![1, 2]).await);
}
