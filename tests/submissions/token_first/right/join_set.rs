//! expect: passed
//! A set of tasks with two kinds of results.

use cafe::session::Session;
use cafe::store::{Order, User};
use tokio::task::JoinSet;

enum Reply {
    Profile(User),
    Orders(Vec<Order>),
}

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let (one, other) = (session.clone(), session);
    let mut replies = JoinSet::new();
    replies.spawn(async move { Reply::Profile(one.fetch_profile().await) });
    replies.spawn(async move { Reply::Orders(other.fetch_orders().await) });
    let (mut profile, mut orders) = (None, None);
    while let Some(reply) = replies.join_next().await {
        match reply.unwrap() {
            Reply::Profile(found) => profile = Some(found),
            Reply::Orders(found) => orders = Some(found),
        }
    }
    (profile.unwrap(), orders.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
