//! expect: too_slow/spawn_then_await
//! The other way round, and still in turn.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let order = tokio::spawn(fetch_order(order)).await.unwrap();
    let user = tokio::spawn(fetch_user(guest)).await.unwrap();
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
