//! expect: passed
//! One in a task, the other here.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = tokio::spawn(fetch_user(first));
    let two = fetch_user(second).await;
    (one.await.unwrap(), two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
