//! expect: passed
//! One in a task, the other here.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest));
    let order = fetch_order(order).await;
    (user.await.unwrap(), order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
