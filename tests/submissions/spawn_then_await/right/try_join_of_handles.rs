//! expect: passed
//! A panic of one would be an error of both.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest));
    let order = tokio::spawn(fetch_order(order));
    tokio::try_join!(user, order).expect("no helper panics")
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
