//! expect: wrong_result/count
//! Leaves the orders to a task, and returns none.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    tokio::spawn(session.fetch_orders());
    (session.fetch_profile().await, Vec::new())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
