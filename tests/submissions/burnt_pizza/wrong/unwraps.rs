//! expect: panic/panicked
//! What went wrong in the task goes wrong here as well.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for name in orders {
        chefs.push(tokio::spawn(async move {
            let pizza = wood_oven(&name).await;
            format!("{}: served", pizza.name)
        }));
    }
    let mut lines = Vec::new();
    for chef in chefs {
        lines.push(chef.await.unwrap());
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
