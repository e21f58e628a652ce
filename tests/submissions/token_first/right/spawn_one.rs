//! expect: passed
//! One in a task, the other here.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let orders = tokio::spawn({
        let session = session.clone();
        async move { session.fetch_orders().await }
    });
    let profile = session.fetch_profile().await;
    (profile, orders.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
