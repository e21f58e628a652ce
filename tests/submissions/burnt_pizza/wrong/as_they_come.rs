//! expect: wrong_result/completion_order
//! In the order in which they are done.

use cafe::kitchen::wood_oven;
use futures::stream::{FuturesUnordered, StreamExt};

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs: FuturesUnordered<_> = orders
        .into_iter()
        .map(|name| async move {
            match tokio::spawn(wood_oven(&name)).await {
                Ok(_) => format!("{name}: served"),
                Err(_) => format!("{name}: burnt"),
            }
        })
        .collect();
    let mut lines = Vec::new();
    while let Some(line) = chefs.next().await {
        lines.push(line);
    }
    lines
}

#[tokio::main]
async fn main() {
    let orders = ["margherita", "funghi", "marinara"];
    let orders = orders.iter().map(|&name| name.to_owned()).collect();
    for line in evening(orders).await {
        println!("{line}");
    }
}
