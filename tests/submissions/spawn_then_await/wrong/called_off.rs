//! expect: panic/panicked
//! Calls a helper off who is not back in time.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest));
    let slow = tokio::spawn(fetch_order(order));
    let user = user.await.unwrap();
    slow.abort();
    (user, slow.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
