//! expect: passed
//! Both helpers write on one note; it is read when both are back.

use cafe::store::{Order, User, fetch_order, fetch_user};
use std::sync::{Arc, Mutex};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let note = Arc::new(Mutex::new((None, None)));
    let (one, other) = (Arc::clone(&note), Arc::clone(&note));
    let helpers = [
        tokio::spawn(async move {
            let user = fetch_user(guest).await;
            one.lock().unwrap().0 = Some(user);
        }),
        tokio::spawn(async move {
            let order = fetch_order(order).await;
            other.lock().unwrap().1 = Some(order);
        }),
    ];
    for helper in helpers {
        helper.await.unwrap();
    }
    let mut note = note.lock().unwrap();
    (note.0.take().unwrap(), note.1.take().unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
