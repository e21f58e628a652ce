//! expect: wrong_order/before
//! Overlaps the wrong two.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let ((), profile) = tokio::join!(session.fetch_token(), session.fetch_profile());
    (profile, session.fetch_orders().await)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
