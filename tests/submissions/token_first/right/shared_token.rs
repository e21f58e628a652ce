//! expect: passed
//! Both branches wait for one shared future.

use cafe::session::Session;
use cafe::store::{Order, User};
use futures::FutureExt;

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let token = session.fetch_token().shared();
    let profile = async {
        token.clone().await;
        session.fetch_profile().await
    };
    let orders = async {
        token.clone().await;
        session.fetch_orders().await
    };
    tokio::join!(profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
