//! expect: passed
//! Everybody waits for the same oven.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use futures::FutureExt;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let oven = tokio::spawn(bake("bread")).map(|bread| drop(bread.unwrap())).shared();
    let mut coming = Vec::new();
    for id in guests {
        let oven = oven.clone();
        coming.push(tokio::spawn(async move {
            let (user, ()) = tokio::join!(fetch_user(id), oven);
            user
        }));
    }
    oven.await;
    let mut inside = Vec::new();
    for guest in coming {
        inside.push(guest.await.unwrap());
    }
    inside
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening(vec![1, 2]).await);
}
