//! expect: panic/panicked
//! The first one that burns ends it for all.

use cafe::kitchen::wood_oven;
use futures::future::try_join_all;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let chefs = orders.iter().map(|name| tokio::spawn(wood_oven(name)));
    let pizzas = try_join_all(chefs).await.expect("nothing burns");
    pizzas
        .into_iter()
        .map(|pizza| format!("{}: served", pizza.name))
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
