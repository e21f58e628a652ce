//! expect: wrong_result/differs
//! says: That ended nobody else: line
//! Asks for the wrong kind of error.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for name in orders {
        let oven = wood_oven(&name);
        chefs.push((name, tokio::spawn(oven)));
    }
    let mut lines = Vec::new();
    for (name, chef) in chefs {
        match chef.await {
            Err(error) if error.is_cancelled() => lines.push(format!("{name}: burnt")),
            _ => lines.push(format!("{name}: served")),
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
