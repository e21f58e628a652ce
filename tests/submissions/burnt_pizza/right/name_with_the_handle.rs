//! expect: passed
//! The name stays here.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let chefs: Vec<_> = orders
        .iter()
        .map(|name| tokio::spawn(wood_oven(name)))
        .collect();
    let mut lines = Vec::new();
    for (name, chef) in orders.iter().zip(chefs) {
        let how = if chef.await.is_ok() { "served" } else { "burnt" };
        lines.push(format!("{name}: {how}"));
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
