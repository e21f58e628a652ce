//! expect: too_slow/awaited_in_turn
//! A lock is a semaphore with one permit.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use tokio::sync::Mutex;

async fn bake_all(pizzas: Vec<&str>, _ovens: usize) -> Vec<Pizza> {
    let oven = Mutex::new(());
    let bake = async |name| {
        let _oven = oven.lock().await;
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
