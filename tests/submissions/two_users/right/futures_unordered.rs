//! expect: passed
//! In the order of the replies, put back by place.

use cafe::store::{User, fetch_user};
use futures::stream::{FuturesUnordered, StreamExt};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let asked = [first, second].into_iter().enumerate();
    let mut replies: FuturesUnordered<_> = asked
        .map(|(place, id)| async move { (place, fetch_user(id).await) })
        .collect();
    let mut users = [None, None];
    while let Some((place, user)) = replies.next().await {
        users[place] = Some(user);
    }
    let [one, two] = users;
    (one.unwrap(), two.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
