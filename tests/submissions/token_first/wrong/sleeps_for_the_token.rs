//! expect: wrong_order/before
//! Waits a second for the token, as it takes today.

use cafe::session::Session;
use cafe::store::{Order, User};
use tokio::time::{Duration, sleep};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let token = tokio::spawn(session.fetch_token());
    sleep(Duration::from_secs(1)).await;
    let page = tokio::join!(session.fetch_profile(), session.fetch_orders());
    token.await.unwrap();
    page
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
