//! expect: blocked/other
//! Joins a thread, as in a program without async.

use cafe::store::{Order, User, fetch_order, fetch_user};
use std::thread;
use tokio::runtime::Handle;

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let runtime = Handle::current();
    let user = {
        let runtime = runtime.clone();
        thread::spawn(move || runtime.block_on(fetch_user(guest))).join().unwrap()
    };
    let order = thread::spawn(move || runtime.block_on(fetch_order(order))).join().unwrap();
    (user, order)
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
