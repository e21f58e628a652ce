//! expect: too_slow/spawn_then_await
//! A task each, the second one ordered after the first came back.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = tokio::spawn(fetch_user(first)).await.unwrap();
    let two = tokio::spawn(fetch_user(second)).await.unwrap();
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
