//! Two users, one wait

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = fetch_user(first).await;
    let two = fetch_user(second).await;
    (one, two)
}

#[tokio::main]
async fn main() {
    let (one, two) = fetch_both(1, 2).await;
    println!("{} and {}", one.name, two.name);
}
