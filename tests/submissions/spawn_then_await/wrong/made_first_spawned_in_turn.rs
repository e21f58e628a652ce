//! expect: too_slow/spawn_then_await
//! The futures are made first, and spawned in turn.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = fetch_user(guest);
    let order = fetch_order(order);
    let user = tokio::spawn(user).await.unwrap();
    let order = tokio::spawn(order).await.unwrap();
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
