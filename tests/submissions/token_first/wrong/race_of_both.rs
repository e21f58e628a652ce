//! expect: wrong_result/asked_again
//! `select!` throws away the slower one, and asks once more.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    tokio::select! {
        profile = session.fetch_profile() => (profile, session.fetch_orders().await),
        orders = session.fetch_orders() => (session.fetch_profile().await, orders),
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
