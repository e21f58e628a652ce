//! expect: race/check_then_act
//! A number of free ovens, looked at and taken from in two steps.

use cafe::kitchen::{Pizza, bake_for};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let free = Arc::new(AtomicUsize::new(ovens));
    let mut tasks = Vec::new();
    for name in pizzas {
        let free = Arc::clone(&free);
        let pizza = bake_for(name, 10);
        tasks.push(tokio::spawn(async move {
            while free.load(SeqCst) == 0 {
                tokio::time::sleep(cafe::kitchen::minutes(1)).await;
            }
            free.fetch_sub(1, SeqCst);
            let pizza = pizza.await;
            free.fetch_add(1, SeqCst);
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
