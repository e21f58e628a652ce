//! The burnt pizza that nobody heard of: a solution.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for name in orders {
        // The name stays with the handle: a task that panics returns nothing,
        // and what it had taken along is gone with it.
        let oven = wood_oven(&name);
        chefs.push((name, tokio::spawn(oven)));
    }
    let mut lines = Vec::new();
    for (name, chef) in chefs {
        // The panic ended the task, and only the task. It arrives here, as an
        // `Err`, where somebody has to decide what it means.
        lines.push(match chef.await {
            Ok(pizza) => format!("{}: served", pizza.name),
            Err(_panic) => format!("{name}: burnt"),
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
