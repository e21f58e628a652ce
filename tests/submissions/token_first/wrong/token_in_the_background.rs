//! expect: wrong_order/before
//! A task fetches the token, and nobody waits for it.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    tokio::spawn(session.fetch_token());
    tokio::join!(session.fetch_profile(), session.fetch_orders())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
