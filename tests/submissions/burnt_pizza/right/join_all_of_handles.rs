//! expect: passed
//! All handles in one wait.

use cafe::kitchen::wood_oven;
use futures::future::join_all;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let done = join_all(orders.iter().map(|name| tokio::spawn(wood_oven(name)))).await;
    orders
        .into_iter()
        .zip(done)
        .map(|(name, pizza)| match pizza {
            Ok(_) => name + ": served",
            Err(_) => name + ": burnt",
        })
        .collect()
}

#[tokio::main]
async fn main() {
    let orders = ["margherita", "funghi", "marinara"];
    let orders = orders.iter().map(|&name| name.to_owned()).collect();
    for line in evening(orders).await {
        println!("{line}");
    }
}
