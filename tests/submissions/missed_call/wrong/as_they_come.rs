//! expect: wrong_result/another_order
//! In the order in which their names were found.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use futures::stream::{FuturesUnordered, StreamExt};

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let names: FuturesUnordered<_> = guests.into_iter().map(fetch_user).collect();
    let (_bread, users) = tokio::join!(bake("bread"), names.collect());
    users
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening(vec![1, 2]).await);
}
