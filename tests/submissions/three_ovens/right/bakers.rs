//! expect: passed
//! A baker for each oven, who take the next order from one list.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use std::sync::Mutex;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let orders = Mutex::new(pizzas.into_iter().enumerate());
    let baked = Mutex::new(Vec::new());
    let baker = async || {
        loop {
            let next = orders.lock().unwrap().next();
            let Some((place, name)) = next else { return };
            let pizza = bake_for(name, 10).await;
            baked.lock().unwrap().push((place, pizza));
        }
    };
    join_all((0..ovens).map(|_| baker())).await;
    let mut baked = baked.into_inner().unwrap();
    baked.sort_by_key(|(place, _)| *place);
    baked.into_iter().map(|(_, pizza)| pizza).collect()
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
