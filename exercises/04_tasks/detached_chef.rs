//! The chefs who were left behind
//!
//! Each order gets a chef of its own: a task, which goes on by itself. All of
//! them bake at one time, so a full evening takes as long as one pizza. But
//! the lights go out before any pizza is done.
//!
//! Contract: `evening(orders)` bakes every pizza of the list, all of them at
//! the same time. Each is served the moment it is out. When the last one is
//! served, at that moment, the kitchen closes, and the function returns. The
//! lines keep their wording: "NAME served" for each pizza, "kitchen closed"
//! at the end.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin detached_chef`

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    for name in orders {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        });
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}
