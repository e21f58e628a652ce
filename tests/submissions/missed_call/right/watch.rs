//! expect: passed
//! A value that keeps what was said.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use tokio::sync::watch;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let (door, _) = watch::channel(false);
    let coming: Vec<_> = guests
        .into_iter()
        .map(|id| {
            let mut door = door.subscribe();
            tokio::spawn(async move {
                let user = fetch_user(id).await;
                door.wait_for(|open| *open).await.unwrap();
                user
            })
        })
        .collect();
    bake("bread").await;
    door.send_replace(true);
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
