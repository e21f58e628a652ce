//! expect: passed
//! Pinned futures and a loop.

use cafe::session::Session;
use cafe::store::{Order, User};
use std::pin::pin;

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let mut asking_profile = pin!(session.fetch_profile());
    let mut asking_orders = pin!(session.fetch_orders());
    let (mut profile, mut orders) = (None, None);
    while profile.is_none() || orders.is_none() {
        tokio::select! {
            found = &mut asking_profile, if profile.is_none() => profile = Some(found),
            found = &mut asking_orders, if orders.is_none() => orders = Some(found),
        }
    }
    (profile.unwrap(), orders.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
