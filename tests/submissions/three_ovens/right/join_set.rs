//! expect: passed
//! A set of tasks that is not filled further than that; each knows its place.

use cafe::kitchen::{Pizza, bake_for};
use tokio::task::JoinSet;

async fn bake_all(pizzas: Vec<&str>, ovens: usize) -> Vec<Pizza> {
    let mut baking = JoinSet::new();
    let mut baked: Vec<Option<Pizza>> = vec![None; pizzas.len()];
    for (place, name) in pizzas.into_iter().enumerate() {
        if baking.len() == ovens {
            let (place, pizza) = baking.join_next().await.unwrap().unwrap();
            baked[place] = Some(pizza);
        }
        let pizza = bake_for(name, 10);
        baking.spawn(async move { (place, pizza.await) });
    }
    while let Some(done) = baking.join_next().await {
        let (place, pizza) = done.unwrap();
        baked[place] = Some(pizza);
    }
    baked.into_iter().flatten().collect()
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
