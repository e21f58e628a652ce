//! expect: wrong_result/too_many_in_flight
//! Each pizza has ovens of its own.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let bake = async |name| {
        let free = Semaphore::new(ovens);
        let _oven = free.acquire().await.unwrap();
        bake_for(name, 10).await
    };
    join_all(pizzas.into_iter().map(bake)).await
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
