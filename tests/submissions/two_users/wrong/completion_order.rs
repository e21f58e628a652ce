//! expect: wrong_result/differs
//! In the order of the replies: right as long as the first is first.

use cafe::store::{User, fetch_user};
use futures::stream::{FuturesUnordered, StreamExt};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut replies: FuturesUnordered<_> = [first, second].into_iter().map(fetch_user).collect();
    let one = replies.next().await.unwrap();
    let two = replies.next().await.unwrap();
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
