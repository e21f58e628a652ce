//! expect: wrong_result/too_early
//! Whoever finds no oven goes home.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let free = Semaphore::new(ovens);
    let bake = async |name| {
        let _oven = free.try_acquire().ok()?;
        Some(bake_for(name, 10).await)
    };
    join_all(pizzas.into_iter().map(bake))
        .await
        .into_iter()
        .flatten()
        .collect()
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
