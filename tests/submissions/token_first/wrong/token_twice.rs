//! expect: wrong_result/count
//! Each branch fetches a token of its own.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let profile = async {
        session.fetch_token().await;
        session.fetch_profile().await
    };
    let orders = async {
        session.fetch_token().await;
        session.fetch_orders().await
    };
    tokio::join!(profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
