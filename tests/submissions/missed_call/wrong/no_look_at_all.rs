//! expect: never_ends/await
//! Only listens: who comes late stands there for ever.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::Arc;
use tokio::sync::Notify;

async fn guest(id: u32, call: Arc<Notify>) -> User {
    let user = fetch_user(id).await;
    call.notified().await;
    user
}

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let call = Arc::new(Notify::new());
    let coming: Vec<_> = guests
        .into_iter()
        .map(|id| tokio::spawn(guest(id, call.clone())))
        .collect();
    bake("bread").await;
    call.notify_waiters();
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
