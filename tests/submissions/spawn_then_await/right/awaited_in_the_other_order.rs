//! expect: passed
//! The second is waited for first: that is all the same.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest));
    let order = tokio::spawn(fetch_order(order));
    let order = order.await.unwrap();
    (user.await.unwrap(), order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
