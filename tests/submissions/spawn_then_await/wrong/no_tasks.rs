//! expect: too_slow/awaited_in_turn
//! Does without the tasks, and waits all the same.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = fetch_user(guest).await;
    let order = fetch_order(order).await;
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
