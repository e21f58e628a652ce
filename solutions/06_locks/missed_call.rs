//! The call that nobody heard: a solution.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use tokio::sync::Notify;

async fn guest(id: u32, door: Arc<(AtomicBool, Notify)>) -> User {
    let (open, call) = &*door;
    let user = fetch_user(id).await;
    // First listen, then look. Whoever listens from here on is called by every
    // `notify_waiters` that comes after this line, also before the `.await`. So
    // the door is opened before this look, or its call is heard.
    let called = call.notified();
    if !open.load(SeqCst) {
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
