//! expect: too_slow/one_at_a_time
//! No call: looks at the door again and again, with a pause.

use cafe::kitchen::minutes;
use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

async fn guest(id: u32, open: Arc<AtomicBool>) -> User {
    let user = fetch_user(id).await;
    while !open.load(SeqCst) {
        tokio::time::sleep(minutes(7)).await;
    }
    user
}

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let open = Arc::new(AtomicBool::new(false));
    let coming: Vec<_> = guests
        .into_iter()
        .map(|id| tokio::spawn(guest(id, open.clone())))
        .collect();
    bake("bread").await;
    open.store(true, SeqCst);
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
