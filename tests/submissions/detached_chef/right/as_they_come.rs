//! expect: passed
//! A stream of pizzas, in the order in which they are done.

use cafe::kitchen::bake;
use futures::stream::{FuturesUnordered, StreamExt};

async fn evening(orders: Vec<String>) {
    let mut oven: FuturesUnordered<_> = orders.iter().map(|name| bake(name)).collect();
    while let Some(pizza) = oven.next().await {
        println!("{} served", pizza.name);
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}
