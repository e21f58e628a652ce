//! expect: too_slow/spawn_then_await
//! An async function spawns; so it spawns when it is polled.

use cafe::store::{Order, User, fetch_order, fetch_user};

/// Sends a helper off, or so it seems.
async fn send<T: Send + 'static>(errand: impl Future<Output = T> + Send + 'static) -> T {
    tokio::spawn(errand).await.unwrap()
}

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = send(fetch_user(guest));
    let order = send(fetch_order(order));
    (user.await, order.await)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
