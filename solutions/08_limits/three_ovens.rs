//! Three ovens: a solution.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    // A bowl with one key for each oven. All futures are under way at once,
    // and those that find no key wait for one.
    let keys = Semaphore::new(ovens);
    join_all(pizzas.into_iter().map(|name| bake(name, &keys))).await
}

async fn bake(name: &str, keys: &Semaphore) -> Pizza {
    // The permit has a name, so it lives to the end of the function: for as
    // long as the pizza is in the oven. Dropping it gives the key back.
    let _key = keys.acquire().await.unwrap();
    bake_for(name, 10).await
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
