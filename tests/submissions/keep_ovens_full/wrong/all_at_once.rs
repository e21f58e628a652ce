//! expect: wrong_result/too_many_in_flight
//! No oven is cold, and too many are hot.

use cafe::kitchen::bake_for;
use futures::future::join_all;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let _ = ovens;
    join_all(pizzas.iter().map(|(name, time)| bake_for(name, *time))).await;
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
