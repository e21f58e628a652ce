//! expect: passed
//! Both handles in one `join!`.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let (user, order) = tokio::join!(
        tokio::spawn(fetch_user(guest)),
        tokio::spawn(fetch_order(order))
    );
    (user.unwrap(), order.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
