//! expect: passed
//! Batch by batch: all take the same time here, so no oven stands cold.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let mut baked = Vec::new();
    for batch in pizzas.chunks(ovens) {
        baked.extend(join_all(batch.iter().map(|name| bake_for(name, 10))).await);
    }
    baked
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
