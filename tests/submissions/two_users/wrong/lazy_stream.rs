//! expect: too_slow/awaited_in_turn
//! A stream that asks for one at a time.

use cafe::store::{User, fetch_user};
use futures::stream::{self, StreamExt};
use std::pin::pin;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut users = pin!(stream::iter([first, second]).then(fetch_user));
    let one = users.next().await.unwrap();
    let two = users.next().await.unwrap();
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
