//! expect: passed
//! Both are made before the token is there, and polled after it.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let profile = session.fetch_profile();
    let orders = session.fetch_orders();
    session.fetch_token().await;
    tokio::join!(profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
