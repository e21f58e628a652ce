//! expect: passed
//! Tasks that take their permit along.

use cafe::kitchen::{Pizza, bake_for};
use std::sync::Arc;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let free = Arc::new(Semaphore::new(ovens));
    let mut tasks = Vec::new();
    for name in pizzas {
        let oven = Arc::clone(&free).acquire_owned().await.unwrap();
        let pizza = bake_for(name, 10);
        tasks.push(tokio::spawn(async move {
            let pizza = pizza.await;
            drop(oven);
            pizza
        }));
    }
    let mut baked = Vec::new();
    for task in tasks {
        baked.push(task.await.unwrap());
    }
    baked
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
