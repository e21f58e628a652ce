//! expect: too_slow/spawn_then_await
//! A task each, each awaited before the next is spawned.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    tokio::spawn(session.fetch_token()).await.unwrap();
    let profile = tokio::spawn(session.fetch_profile()).await.unwrap();
    let orders = tokio::spawn(session.fetch_orders()).await.unwrap();
    (profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
