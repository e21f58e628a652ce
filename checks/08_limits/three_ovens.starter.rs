//! Three ovens
//!
//! Ten pizzas are ordered, ten minutes each, and this program bakes all ten at
//! once. That would be over in ten minutes, if the kitchen had ten ovens. It
//! has three. A minute in the kitchen takes 100 ms.
//!
//! Contract: `bake_all(pizzas, ovens)` bakes each pizza of the list for 10
//! minutes, with never more than `ovens` of them being baked at one time, of
//! which there is at least one. It takes no longer than so many ovens need for
//! so many pizzas. It returns the pizzas in the order of the list.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin three_ovens`

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;

async fn bake_all(pizzas: Vec<&str>, _ovens: usize) -> Vec<Pizza> {
    join_all(pizzas.into_iter().map(|name| bake_for(name, 10))).await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let pizzas = vec!["margherita"; 10];
    let baked = bake_all(pizzas, 3).await.len();
    println!(
        "{baked} pizzas after {:.1} s",
        start.elapsed().as_secs_f32()
    );
}
