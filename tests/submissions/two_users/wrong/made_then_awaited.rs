//! expect: too_slow/made_then_awaited_in_turn
//! Both made first, as in JavaScript; a Rust future has not started.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = fetch_user(first);
    let two = fetch_user(second);
    (one.await, two.await)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
