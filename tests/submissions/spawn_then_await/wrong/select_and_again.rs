//! expect: too_slow/asked_again
//! Whoever comes second is sent once more.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    tokio::select! {
        user = fetch_user(guest) => (user, fetch_order(order).await),
        order = fetch_order(order) => (fetch_user(guest).await, order),
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
