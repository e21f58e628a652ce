//! expect: passed
//! Two tasks, both started before either is awaited.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = tokio::spawn(fetch_user(first));
    let two = tokio::spawn(fetch_user(second));
    (one.await.unwrap(), two.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
