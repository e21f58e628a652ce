//! expect: passed
//! Bakers who take the next pizza out of a channel.

use cafe::kitchen::bake_for;
use futures::future::join_all;
use tokio::sync::{Mutex, mpsc};

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let (list, next) = mpsc::unbounded_channel();
    for pizza in pizzas {
        list.send(pizza).unwrap();
    }
    drop(list);
    let next = Mutex::new(next);
    let baker = async || {
        loop {
            let pizza = next.lock().await.recv().await;
            let Some((name, time)) = pizza else { break };
            bake_for(name, time).await;
        }
    };
    join_all((0..ovens).map(|_| baker())).await;
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
