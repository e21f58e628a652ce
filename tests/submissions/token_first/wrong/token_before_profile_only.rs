//! expect: wrong_order/before
//! The orders do not wait for the token.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let profile = async {
        session.fetch_token().await;
        session.fetch_profile().await
    };
    tokio::join!(profile, session.fetch_orders())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
