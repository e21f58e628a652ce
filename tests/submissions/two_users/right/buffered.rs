//! expect: passed
//! A stream with two requests in flight.

use cafe::store::{User, fetch_user};
use futures::stream::{self, StreamExt};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut users: Vec<User> = stream::iter([first, second])
        .map(fetch_user)
        .buffered(2)
        .collect()
        .await;
    let two = users.pop().unwrap();
    (users.pop().unwrap(), two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
