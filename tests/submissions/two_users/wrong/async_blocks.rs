//! expect: too_slow/awaited_in_turn
//! An async block around each await changes nothing.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = async { fetch_user(first).await }.await;
    let two = async { fetch_user(second).await }.await;
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
