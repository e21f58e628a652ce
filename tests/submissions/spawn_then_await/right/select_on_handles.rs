//! expect: passed
//! A loop over both handles.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let mut asking_user = tokio::spawn(fetch_user(guest));
    let mut asking_order = tokio::spawn(fetch_order(order));
    let (mut user, mut order) = (None, None);
    while user.is_none() || order.is_none() {
        tokio::select! {
            found = &mut asking_user, if user.is_none() => user = found.ok(),
            found = &mut asking_order, if order.is_none() => order = found.ok(),
        }
    }
    (user.unwrap(), order.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
