//! expect: too_slow/spawn_then_await
//! As with a goroutine that is read from at once.

use cafe::store::{Order, User, fetch_order, fetch_user};
use tokio::sync::oneshot;

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let (found_user, user) = oneshot::channel();
    tokio::spawn(async move { found_user.send(fetch_user(guest).await) });
    let user = user.await.unwrap();
    let (found_order, found) = oneshot::channel();
    tokio::spawn(async move { found_order.send(fetch_order(order).await) });
    (user, found.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
