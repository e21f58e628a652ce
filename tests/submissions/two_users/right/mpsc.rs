//! expect: passed
//! Replies with their places on one channel.

use cafe::store::{User, fetch_user};
use tokio::sync::mpsc;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let (tx, mut rx) = mpsc::channel(2);
    for (place, id) in [first, second].into_iter().enumerate() {
        let tx = tx.clone();
        tokio::spawn(async move { tx.send((place, fetch_user(id).await)).await });
    }
    let mut users = [None, None];
    for _ in 0..2 {
        let (place, user) = rx.recv().await.unwrap();
        users[place] = Some(user);
    }
    let [one, two] = users;
    (one.unwrap(), two.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
