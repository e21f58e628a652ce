//! expect: too_slow/made_then_awaited_in_turn
//! Two promises, which would be running in JavaScript.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let profile = session.fetch_profile();
    let orders = session.fetch_orders();
    (profile.await, orders.await)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
