//! expect: passed
//! The same macro from the futures crate.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    futures::join!(fetch_user(first), fetch_user(second))
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
