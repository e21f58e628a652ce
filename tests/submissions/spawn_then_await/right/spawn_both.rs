//! expect: passed
//! Both spawned, then both awaited.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest));
    let order = tokio::spawn(fetch_order(order));
    (user.await.unwrap(), order.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
