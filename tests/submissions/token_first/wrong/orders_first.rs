//! expect: too_slow/awaited_in_turn
//! The slow one first: still one after the other.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let orders = session.fetch_orders().await;
    let profile = session.fetch_profile().await;
    (profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
