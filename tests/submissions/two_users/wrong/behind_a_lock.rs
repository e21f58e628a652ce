//! expect: too_slow/one_at_a_time
//! Two tasks that take turns behind a lock.

use cafe::store::{User, fetch_user};
use std::sync::Arc;
use tokio::sync::Mutex;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let turn = Arc::new(Mutex::new(()));
    let ask = |id| {
        let turn = Arc::clone(&turn);
        tokio::spawn(async move {
            let _turn = turn.lock().await;
            fetch_user(id).await
        })
    };
    let (one, two) = (ask(first), ask(second));
    (one.await.unwrap(), two.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
