//! expect: too_slow/spawn_then_await
//! Each is looked after, one at a time.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for name in orders {
        lines.push(match tokio::spawn(wood_oven(&name)).await {
            Ok(pizza) => format!("{}: served", pizza.name),
            Err(_) => format!("{name}: burnt"),
        });
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
