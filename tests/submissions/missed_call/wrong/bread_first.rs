//! expect: too_slow/one_at_a_time
//! The guests are looked up when the bread is baked.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use futures::future::join_all;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    bake("bread").await;
    join_all(guests.into_iter().map(fetch_user)).await
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening(vec![1, 2]).await);
}
