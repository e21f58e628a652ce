//! expect: compile_error/contract
//! A list instead of a pair.

use cafe::store::{User, fetch_user};

async fn fetch_all(ids: [u32; 2]) -> Vec<User> {
    futures::future::join_all(ids.map(fetch_user)).await
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all([1, 2]).await);
}
