//! expect: wrong_order/never
//! Goes home when the list is empty.

use cafe::kitchen::bake_for;
use std::sync::Arc;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let free = Arc::new(Semaphore::new(ovens));
    for (name, time) in pizzas {
        let oven = Arc::clone(&free).acquire_owned().await.unwrap();
        let pizza = bake_for(name, time);
        tokio::spawn(async move {
            pizza.await;
            drop(oven);
        });
    }
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
