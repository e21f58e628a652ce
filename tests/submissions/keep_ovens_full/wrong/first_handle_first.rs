//! expect: wrong_order/at
//! Waits for the oldest, and not for the first that is done.

use cafe::kitchen::bake_for;
use std::collections::VecDeque;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let mut baking = VecDeque::new();
    for (name, time) in pizzas {
        if baking.len() == ovens {
            let oldest: tokio::task::JoinHandle<_> = baking.pop_front().unwrap();
            oldest.await.unwrap();
        }
        baking.push_back(tokio::spawn(bake_for(name, time)));
    }
    for pizza in baking {
        pizza.await.unwrap();
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
