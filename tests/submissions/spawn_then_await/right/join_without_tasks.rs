//! expect: passed
//! No tasks at all.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    tokio::join!(fetch_user(guest), fetch_order(order))
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
