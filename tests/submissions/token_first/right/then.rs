//! expect: passed
//! Combinators instead of `.await`.

use cafe::session::Session;
use cafe::store::{Order, User};
use futures::future::{self, FutureExt};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session
        .fetch_token()
        .then(|()| future::join(session.fetch_profile(), session.fetch_orders()))
        .await
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
