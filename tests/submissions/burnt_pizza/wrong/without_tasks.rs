//! expect: panic/panicked
//! One panic, and everything is over.

use cafe::kitchen::wood_oven;
use futures::future::join_all;

async fn evening(orders: Vec<String>) -> Vec<String> {
    join_all(orders.iter().map(|name| async move {
        let pizza = wood_oven(name).await;
        format!("{}: served", pizza.name)
    }))
    .await
}

#[tokio::main]
async fn main() {
    let orders = ["margherita", "funghi", "marinara"];
    let orders = orders.iter().map(|&name| name.to_owned()).collect();
    for line in evening(orders).await {
        println!("{line}");
    }
}
