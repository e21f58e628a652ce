//! The burnt pizza that nobody heard of
//!
//! The old wood oven burns some pizzas, and nobody knows which: `wood_oven`
//! panics then. Each pizza is baked in a task of its own, so that one panic
//! does not end the evening. But a guest sits at a table and waits for ever.
//!
//! Contract: `evening(orders)` bakes every pizza of the list once, all of them
//! at the same time. It returns a line for each order, in the order of the
//! list: "NAME: served", or "NAME: burnt". A burnt pizza spoils no other.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin burnt_pizza`

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
        // It is `Ok` with what the task returned, or it is an `Err`.
        if let Ok(line) = chef.await {
            lines.push(line);
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
