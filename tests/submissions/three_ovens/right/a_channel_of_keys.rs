//! expect: passed
//! The keys of the ovens in a channel: take one, put it back.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use tokio::sync::{Mutex, mpsc};

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let (back, keys) = mpsc::channel(ovens);
    for key in 0..ovens {
        back.try_send(key).unwrap();
    }
    let keys = Mutex::new(keys);
    let bake = async |name| {
        let key = keys.lock().await.recv().await.unwrap();
        let pizza = bake_for(name, 10).await;
        back.try_send(key).unwrap();
        pizza
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
