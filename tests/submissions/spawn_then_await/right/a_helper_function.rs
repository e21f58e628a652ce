//! expect: passed
//! A function that sends a helper, and gives back the handle.

use cafe::store::{Order, User, fetch_order, fetch_user};
use tokio::task::JoinHandle;

/// Sends a helper off, and does not wait.
fn send<T: Send + 'static>(errand: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
    tokio::spawn(errand)
}

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let user = send(fetch_user(guest));
    let order = send(fetch_order(order));
    (user.await.unwrap(), order.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
