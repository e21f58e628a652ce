//! expect: passed
//! Each guest hands the call on: a permit waits for whoever comes late.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::Arc;
use tokio::sync::Notify;

async fn guest(id: u32, call: Arc<Notify>) -> User {
    let user = fetch_user(id).await;
    call.notified().await;
    call.notify_one();
    user
}

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let call = Arc::new(Notify::new());
    let coming: Vec<_> = guests
        .into_iter()
        .map(|id| tokio::spawn(guest(id, Arc::clone(&call))))
        .collect();
    bake("bread").await;
    call.notify_one();
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
