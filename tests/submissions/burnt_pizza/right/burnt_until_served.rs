//! expect: passed
//! Every line says the worst, until a pizza is out.

use cafe::kitchen::wood_oven;
use std::sync::{Arc, Mutex};

async fn evening(orders: Vec<String>) -> Vec<String> {
    let lines: Vec<String> = orders.iter().map(|name| format!("{name}: burnt")).collect();
    let lines = Arc::new(Mutex::new(lines));
    let mut chefs = Vec::new();
    for (place, name) in orders.into_iter().enumerate() {
        let lines = Arc::clone(&lines);
        chefs.push(tokio::spawn(async move {
            wood_oven(&name).await;
            lines.lock().unwrap()[place] = format!("{name}: served");
        }));
    }
    for chef in chefs {
        let _ = chef.await;
    }
    let lines = lines.lock().unwrap();
    lines.clone()
}

#[tokio::main]
async fn main() {
    let orders = ["margherita", "funghi", "marinara"];
    let orders = orders.iter().map(|&name| name.to_owned()).collect();
    for line in evening(orders).await {
        println!("{line}");
    }
}
