//! expect: passed
//! A channel for each guest.

use cafe::{kitchen::bake, store::User, store::fetch_user};
use tokio::sync::oneshot;

async fn evening(guests: Vec<u32>) -> Vec<User> {
    let (mut calls, mut coming) = (Vec::new(), Vec::new());
    for id in guests {
        let (call, called) = oneshot::channel::<()>();
        calls.push(call);
        coming.push(tokio::spawn(async move {
            let user = fetch_user(id).await;
            called.await.unwrap();
            user
        }));
    }
    bake("bread").await;
    for call in calls {
        call.send(()).unwrap();
    }
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
