//! expect: passed
//! A semaphore is closed when the door opens.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use std::sync::Arc;
use tokio::sync::Semaphore;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let door = Arc::new(Semaphore::new(0));
    let mut coming = Vec::new();
    for id in guests {
        let door = door.clone();
        coming.push(tokio::spawn(async move {
            let user = fetch_user(id).await;
            let _closed = door.acquire().await;
            user
        }));
    }
    bake("bread").await;
    door.close();
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
