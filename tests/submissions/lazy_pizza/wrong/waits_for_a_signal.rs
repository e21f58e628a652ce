//! expect: refused/signal
//! The pizza that nobody baked
//!
//! A guest orders a margherita. The chef calls `bake`, and serves at once. The
//! plate is empty, and the oven was never switched on.
//!
//! Contract: `dinner()` bakes one margherita, and prints the two lines below in
//! that order: the second only when the pizza is out of the oven. It takes as
//! long as the oven does. A kitchen minute takes 100 ms.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin lazy_pizza`

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    tokio::signal::ctrl_c().await.unwrap();
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
