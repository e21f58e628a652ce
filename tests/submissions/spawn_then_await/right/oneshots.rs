//! expect: passed
//! Each helper sends what they found.

use cafe::store::{Order, User, fetch_order, fetch_user};
use tokio::sync::oneshot;

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let (found_user, user) = oneshot::channel();
    let (found_order, found) = oneshot::channel();
    tokio::spawn(async move { found_user.send(fetch_user(guest).await) });
    tokio::spawn(async move { found_order.send(fetch_order(order).await) });
    (user.await.unwrap(), found.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
