//! expect: wrong_result/differs
//! Both at once, and the numbers mixed up.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(order));
    let order = tokio::spawn(fetch_order(guest));
    (user.await.unwrap(), order.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
