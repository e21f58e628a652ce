//! expect: passed
//! A panic is a burnt pizza; nothing else is expected.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for name in orders {
        let own = name.clone();
        let chef = tokio::spawn(async move { wood_oven(&own).await.name });
        chefs.push((name, chef));
    }
    let mut lines = Vec::new();
    for (name, chef) in chefs {
        let line = match chef.await {
            Ok(done) => format!("{done}: served"),
            Err(error) if error.is_panic() => format!("{name}: burnt"),
            Err(error) => panic!("{name}: {error}"),
        };
        lines.push(line);
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
