//! expect: too_slow/made_then_awaited_in_turn
//! The futures are made first, and not spawned.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = fetch_user(guest);
    let order = fetch_order(order);
    (user.await, order.await)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
