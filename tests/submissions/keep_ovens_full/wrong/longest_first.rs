//! expect: wrong_order/at
//! Sorted: the evening is short, and the first guest waits.

use cafe::kitchen::bake_for;
use futures::stream::{self, StreamExt};

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let mut pizzas = pizzas;
    pizzas.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    stream::iter(pizzas)
        .for_each_concurrent(ovens, async |(name, time)| {
            bake_for(name, time).await;
        })
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
