//! expect: passed
//! A stream that goes on with whatever is done.

use cafe::kitchen::bake_for;
use futures::stream::{self, StreamExt};

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    stream::iter(pizzas)
        .map(|(name, time)| bake_for(name, time))
        .buffer_unordered(ovens)
        .for_each(async |_pizza| {})
        .await;
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
