//! expect: wrong_result/differs
//! Overlapped, and mixed up.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let (one, two) = tokio::join!(fetch_user(second), fetch_user(first));
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
