//! expect: wrong_result/differs
//! The page of user 7, for everybody.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(_user: u32) -> (User, Vec<Order>) {
    let session = Session::open(7);
    session.fetch_token().await;
    tokio::join!(session.fetch_profile(), session.fetch_orders())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
