//! expect: passed
//! First listens, then looks.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Notify;

async fn guest(id: u32, door: Arc<(AtomicBool, Notify)>) -> User {
    let user = fetch_user(id).await;
    let called = door.1.notified();
    if !door.0.load(SeqCst) {
        called.await;
    }
    user
}

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let door = Arc::new((AtomicBool::new(false), Notify::new()));
    let coming = guests.into_iter().map(|id| tokio::spawn(guest(id, door.clone())));
    let coming: Vec<_> = coming.collect();
    bake("bread").await;
    door.0.store(true, SeqCst);
    door.1.notify_waiters();
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
