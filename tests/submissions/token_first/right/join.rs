//! expect: passed
//! The token, and then both.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    tokio::join!(session.fetch_profile(), session.fetch_orders())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
