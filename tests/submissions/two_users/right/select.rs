//! expect: passed
//! Two pinned futures and a loop.

use cafe::store::{User, fetch_user};
use std::pin::pin;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut asking_one = pin!(fetch_user(first));
    let mut asking_two = pin!(fetch_user(second));
    let (mut one, mut two) = (None, None);
    while one.is_none() || two.is_none() {
        tokio::select! {
            user = &mut asking_one, if one.is_none() => one = Some(user),
            user = &mut asking_two, if two.is_none() => two = Some(user),
        }
    }
    (one.unwrap(), two.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
