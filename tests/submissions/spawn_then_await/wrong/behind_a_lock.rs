//! expect: too_slow/one_at_a_time
//! Two tasks, and one pencil.

use cafe::store::{Order, User, fetch_order, fetch_user};
use std::sync::Arc;
use tokio::sync::Mutex;

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let pencil = Arc::new(Mutex::new(()));
    let other = Arc::clone(&pencil);
    let user = tokio::spawn(async move {
        let _pencil = pencil.lock().await;
        fetch_user(guest).await
    });
    let order = tokio::spawn(async move {
        let _pencil = other.lock().await;
        fetch_order(order).await
    });
    (user.await.unwrap(), order.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
