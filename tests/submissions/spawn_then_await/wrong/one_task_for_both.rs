//! expect: too_slow/awaited_in_turn
//! One helper for both errands.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let both = tokio::spawn(async move {
        let user = fetch_user(guest).await;
        let order = fetch_order(order).await;
        (user, order)
    });
    both.await.unwrap()
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
