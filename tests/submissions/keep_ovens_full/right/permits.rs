//! expect: passed
//! A permit for each oven, in the order in which it was asked for.

use cafe::kitchen::bake_for;
use futures::future::join_all;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let free = Semaphore::new(ovens);
    let bake = async |(name, time)| {
        let _oven = free.acquire().await.unwrap();
        bake_for(name, time).await
    };
    join_all(pizzas.into_iter().map(bake)).await;
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
