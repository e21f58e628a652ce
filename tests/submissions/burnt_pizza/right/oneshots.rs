//! expect: passed
//! Whoever panics drops the sender, and that is an answer, too.

use cafe::kitchen::wood_oven;
use tokio::sync::oneshot;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut answers = Vec::new();
    for name in orders {
        let (tx, rx) = oneshot::channel();
        let oven = wood_oven(&name);
        tokio::spawn(async move {
            let _ = tx.send(oven.await);
        });
        answers.push((name, rx));
    }
    let mut lines = Vec::new();
    for (name, answer) in answers {
        lines.push(match answer.await {
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
