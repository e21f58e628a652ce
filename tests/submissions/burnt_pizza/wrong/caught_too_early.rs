//! expect: panic/panicked
//! `catch_unwind` around the call, which only makes the future.

use cafe::kitchen::wood_oven;
use std::panic::catch_unwind;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for name in &orders {
        match catch_unwind(|| wood_oven(name)) {
            Ok(oven) => lines.push(format!("{}: served", oven.await.name)),
            Err(_) => lines.push(format!("{name}: burnt")),
        }
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
