//! expect: wrong_result/count
//! A second try for what has burnt: it is wanted once.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for name in &orders {
        chefs.push(tokio::spawn(wood_oven(name)));
    }
    let mut lines = Vec::new();
    for (name, chef) in orders.iter().zip(chefs) {
        let mut pizza = chef.await;
        if pizza.is_err() {
            pizza = tokio::spawn(wood_oven(name)).await;
        }
        let how = if pizza.is_ok() { "served" } else { "burnt" };
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
