//! expect: passed
//! No tasks: the panic is caught where the future is polled.

use cafe::kitchen::wood_oven;
use futures::FutureExt;
use futures::future::join_all;
use std::panic::AssertUnwindSafe;

async fn evening(orders: Vec<String>) -> Vec<String> {
    join_all(orders.iter().map(|name| async move {
        match AssertUnwindSafe(wood_oven(name)).catch_unwind().await {
            Ok(pizza) => format!("{}: served", pizza.name),
            Err(_) => format!("{name}: burnt"),
        }
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
