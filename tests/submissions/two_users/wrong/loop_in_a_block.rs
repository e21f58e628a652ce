//! expect: too_slow/awaited_in_turn
//! A loop in an async block: still one at a time.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let both = async {
        let mut users = Vec::new();
        for id in [first, second] {
            users.push(fetch_user(id).await);
        }
        users
    };
    let mut users = both.await;
    let two = users.pop().unwrap();
    (users.pop().unwrap(), two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
