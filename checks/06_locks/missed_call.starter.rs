//! The call that nobody heard
//!
//! Guests come when the host has found their names, and wait at the door for
//! the bread. When it is baked, the host opens, and calls all who wait. On some
//! evenings a guest stands before an open door until morning.
//!
//! Contract: `evening(guests)` finds the guests while the bread is in the oven,
//! and lets each in when it is baked, at once. It returns all of them, in the
//! order of the list, however long the oven and each name take, on one thread
//! or on several.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin missed_call`

use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use tokio::sync::Notify;

async fn guest(id: u32, door: Arc<(AtomicBool, Notify)>) -> User {
    let (open, call) = &*door;
    let user = fetch_user(id).await;
    if !open.load(SeqCst) {
        call.notified().await;
    }
    user
}

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let door = Arc::new((AtomicBool::new(false), Notify::new()));
    let comes = |id| tokio::spawn(guest(id, door.clone()));
    let coming: Vec<_> = guests.into_iter().map(comes).collect();
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
