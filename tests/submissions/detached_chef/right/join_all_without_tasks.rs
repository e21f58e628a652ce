//! expect: passed
//! No tasks at all: the futures are polled here.

use cafe::kitchen::bake;
use futures::future::join_all;

async fn evening(orders: Vec<String>) {
    join_all(orders.iter().map(|name| async move {
        let pizza = bake(name).await;
        println!("{} served", pizza.name);
    }))
    .await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}
