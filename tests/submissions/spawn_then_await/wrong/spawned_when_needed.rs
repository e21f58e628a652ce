//! expect: too_slow/one_at_a_time
//! One helper comes back before the waiter begins.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest)).await.unwrap();
    let order = fetch_order(order).await;
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
