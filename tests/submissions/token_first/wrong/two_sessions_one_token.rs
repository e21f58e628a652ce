//! expect: wrong_result/differs
//! Signs in, and then opens a session each that has not.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    Session::open(user).fetch_token().await;
    tokio::join!(
        Session::open(user).fetch_profile(),
        Session::open(user).fetch_orders()
    )
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
