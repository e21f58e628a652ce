//! expect: passed
//! A stream that keeps so many under way, and the order.

use cafe::kitchen::{Pizza, bake_for};
use futures::stream::{self, StreamExt};

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    stream::iter(pizzas)
        .map(|name| bake_for(name, 10))
        .buffered(ovens)
        .collect()
        .await
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
