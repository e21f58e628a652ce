//! expect: exited_early/exit
//! Goes home before the replies are in.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let (_one, _two) = (fetch_user(first), fetch_user(second));
    std::process::exit(0)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
