//! expect: wrong_result/too_many_in_flight
//! The number of ovens from the story, and not the one that is given.

use cafe::kitchen::{Pizza, bake_for};
use futures::stream::{self, StreamExt};

async fn bake_all(pizzas: Vec<&str>, _ovens: usize) -> Vec<Pizza> {
    stream::iter(pizzas)
        .map(|name| bake_for(name, 10))
        .buffered(3)
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
