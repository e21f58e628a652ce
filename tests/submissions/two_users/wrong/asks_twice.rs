//! expect: wrong_result/count
//! Asks for everybody twice, to be sure.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let (one, two, _, _) = tokio::join!(
        fetch_user(first),
        fetch_user(second),
        fetch_user(first),
        fetch_user(second)
    );
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
