//! The cold oven
//!
//! There are two ovens, and the pizzas go in two by two: when both are out,
//! the next two go in. If one takes 30 minutes and the other takes 10, an oven
//! stands cold for 20. A minute in the kitchen takes 100 ms.
//!
//! Contract: `bake_all(pizzas, ovens)` bakes each pizza of the list for as
//! many minutes as stand beside it. Never more than `ovens` are being baked at
//! one time, of which there is at least one; and whenever an oven is free, the
//! next pizza of the list goes in at once. It is over when the last one is
//! baked.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin keep_ovens_full`

use cafe::kitchen::bake_for;
use futures::future::join_all;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    for batch in pizzas.chunks(ovens) {
        join_all(batch.iter().map(|(name, time)| bake_for(name, *time))).await;
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let pizzas = [
        ("calzone", 30),
        ("funghi", 10),
        ("bianca", 10),
        ("napoli", 10),
    ];
    bake_all(pizzas.to_vec(), 2).await;
    println!("{:.1} s", start.elapsed().as_secs_f32());
}
