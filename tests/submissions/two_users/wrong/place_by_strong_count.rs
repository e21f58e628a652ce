//! expect: race/result_differs
//! Whoever begins first is taken for the first: by the number of tickets that are left.

use cafe::store::{User, fetch_user};
use std::sync::Arc;

async fn ask(id: u32, ticket: Arc<()>) -> (usize, User) {
    let place = Arc::strong_count(&ticket);
    drop(ticket);
    (place, fetch_user(id).await)
}

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let ticket = Arc::new(());
    let one = tokio::spawn(ask(first, Arc::clone(&ticket)));
    let two = tokio::spawn(ask(second, ticket));
    let (one, two) = (one.await.unwrap(), two.await.unwrap());
    match one.0 > two.0 {
        true => (one.1, two.1),
        false => (two.1, one.1),
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
