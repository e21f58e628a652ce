//! expect: passed
//! Two tasks that send their replies.

use cafe::store::{User, fetch_user};
use tokio::sync::oneshot;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let ask = |id| {
        let (reply, user) = oneshot::channel();
        tokio::spawn(async move { reply.send(fetch_user(id).await) });
        user
    };
    let (one, two) = (ask(first), ask(second));
    (one.await.unwrap(), two.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
