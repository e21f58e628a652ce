//! expect: too_slow/one_at_a_time
//! Two tasks that take turns behind a lock.

use cafe::session::Session;
use cafe::store::{Order, User};
use std::sync::Arc;
use tokio::sync::Mutex;

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await;
    let session = Arc::new(Mutex::new(session));
    let other = Arc::clone(&session);
    let profile = tokio::spawn(async move { session.lock().await.fetch_profile().await });
    let orders = tokio::spawn(async move { other.lock().await.fetch_orders().await });
    (profile.await.unwrap(), orders.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
