//! expect: passed
//! A set of tasks, told apart by their place.

use cafe::store::{User, fetch_user};
use tokio::task::JoinSet;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut tasks = JoinSet::new();
    for (place, id) in [first, second].into_iter().enumerate() {
        tasks.spawn(async move { (place, fetch_user(id).await) });
    }
    let mut users = tasks.join_all().await;
    users.sort_by_key(|(place, _)| *place);
    let (_, two) = users.pop().unwrap();
    let (_, one) = users.pop().unwrap();
    (one, two)
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
