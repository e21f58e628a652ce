//! expect: passed
//! Puts in as many as fit, and one more whenever one comes out.

use cafe::kitchen::bake_for;
use futures::stream::{FuturesUnordered, StreamExt};

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let mut list = pizzas.into_iter().map(|(name, time)| bake_for(name, time));
    let mut baking: FuturesUnordered<_> = list.by_ref().take(ovens).collect();
    while baking.next().await.is_some() {
        baking.extend(list.next());
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
