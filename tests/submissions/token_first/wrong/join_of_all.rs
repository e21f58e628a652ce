//! expect: wrong_order/before
//! All three at once: who hands the others the token?

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let ((), profile, orders) = tokio::join!(
        session.fetch_token(),
        session.fetch_profile(),
        session.fetch_orders()
    );
    (profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
