//! Two users, one wait: a solution.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    tokio::join!(fetch_user(first), fetch_user(second))
}

#[tokio::main]
async fn main() {
    let (one, two) = fetch_both(1, 2).await;
    println!("{} and {}", one.name, two.name);
}
