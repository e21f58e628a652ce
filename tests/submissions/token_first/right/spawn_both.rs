//! expect: passed
//! Two tasks, spawned when the token is there.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let profile = tokio::spawn(session.fetch_profile());
    let orders = tokio::spawn(session.fetch_orders());
    (profile.await.unwrap(), orders.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
