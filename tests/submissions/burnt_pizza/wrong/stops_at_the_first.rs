//! expect: wrong_result/differs
//! One burnt, kitchen closed.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for name in orders {
        let oven = wood_oven(&name);
        chefs.push((name, tokio::spawn(oven)));
    }
    let mut lines = Vec::new();
    for (name, chef) in chefs {
        let Ok(pizza) = chef.await else {
            lines.push(format!("{name}: burnt"));
            break;
        };
        lines.push(format!("{}: served", pizza.name));
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
