//! expect: wrong_order/at
//! Looks every two minutes whether an oven is free.

use cafe::kitchen::bake_for;
use cafe::kitchen::minutes;
use futures::future::join_all;
use tokio::sync::Semaphore;
use tokio::time::sleep;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let free = Semaphore::new(ovens);
    let bake = async |(name, time)| {
        let _oven = loop {
            match free.try_acquire() {
                Ok(oven) => break oven,
                Err(_) => sleep(minutes(2)).await,
            }
        };
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
