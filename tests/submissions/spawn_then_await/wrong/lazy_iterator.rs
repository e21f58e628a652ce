//! expect: too_slow/spawn_then_await
//! An iterator spawns when it is asked for the next item.

use cafe::store::{Order, User, fetch_order, fetch_user};

enum Found {
    User(User),
    Order(Order),
}

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    let errands = [true, false].into_iter().map(|first| {
        tokio::spawn(async move {
            match first {
                true => Found::User(fetch_user(guest).await),
                false => Found::Order(fetch_order(order).await),
            }
        })
    });
    let (mut user, mut found) = (None, None);
    for errand in errands {
        match errand.await.unwrap() {
            Found::User(it) => user = Some(it),
            Found::Order(it) => found = Some(it),
        }
    }
    (user.unwrap(), found.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", set_table(1, 3).await);
}
