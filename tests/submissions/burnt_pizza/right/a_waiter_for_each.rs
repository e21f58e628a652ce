//! expect: passed
//! A task that looks after a task.

use cafe::kitchen::wood_oven;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let waiters: Vec<_> = orders
        .into_iter()
        .map(|name| {
            tokio::spawn(async move {
                match tokio::spawn(wood_oven(&name)).await {
                    Ok(pizza) => format!("{}: served", pizza.name),
                    Err(_) => format!("{name}: burnt"),
                }
            })
        })
        .collect();
    let mut lines = Vec::new();
    for waiter in waiters {
        lines.push(waiter.await.expect("no waiter panics"));
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
