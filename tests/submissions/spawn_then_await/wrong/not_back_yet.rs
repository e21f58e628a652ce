//! expect: panic/panicked
//! Asks for the second helper at once, whether they are back or not.

use cafe::store::{Order, User, fetch_order, fetch_user};
use futures::FutureExt;

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = tokio::spawn(fetch_user(guest));
    let order = tokio::spawn(fetch_order(order));
    let user = user.await.unwrap();
    let order = order.now_or_never().expect("back by now").unwrap();
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
