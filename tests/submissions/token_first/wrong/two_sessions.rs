//! expect: wrong_result/count
//! Two functions that each sign in.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn profile_of(user: u32) -> User {
    let session = Session::open(user);
    session.fetch_token().await;
    session.fetch_profile().await
}

async fn orders_of(user: u32) -> Vec<Order> {
    let session = Session::open(user);
    session.fetch_token().await;
    session.fetch_orders().await
}

async fn open_page(user: u32) -> (User, Vec<Order>) {
    tokio::join!(profile_of(user), orders_of(user))
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
