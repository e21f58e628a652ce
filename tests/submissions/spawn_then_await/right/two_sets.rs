//! expect: passed
//! A set of tasks for each kind of errand.

use cafe::store::{Order, User, fetch_order, fetch_user};
use tokio::task::JoinSet;

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let (mut users, mut orders) = (JoinSet::new(), JoinSet::new());
    users.spawn(fetch_user(guest));
    orders.spawn(fetch_order(order));
    let user = users.join_next().await.unwrap().unwrap();
    let order = orders.join_next().await.unwrap().unwrap();
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
