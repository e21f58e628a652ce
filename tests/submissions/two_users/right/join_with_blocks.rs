//! expect: passed
//! Each user in an async block with a line of its own.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = async {
        let user = fetch_user(first).await;
        println!("first: {}", user.name);
        user
    };
    let two = async {
        let user = fetch_user(second).await;
        println!("second: {}", user.name);
        user
    };
    tokio::join!(one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
