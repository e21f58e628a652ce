//! expect: passed
//! Whatever is done first, and put in order at the end.

use cafe::kitchen::{Pizza, bake_for};
use futures::stream::{self, StreamExt};

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let mut baked: Vec<(usize, Pizza)> = stream::iter(pizzas.into_iter().enumerate())
        .map(|(place, name)| async move { (place, bake_for(name, 10).await) })
        .buffer_unordered(ovens)
        .collect()
        .await;
    baked.sort_by_key(|(place, _)| *place);
    baked.into_iter().map(|(_, pizza)| pizza).collect()
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
