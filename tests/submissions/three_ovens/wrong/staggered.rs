//! expect: wrong_result/too_many_in_flight
//! Starts one every three minutes, and hopes.

use cafe::kitchen::{Pizza, bake_for};
use futures::future::join_all;
use tokio::time::sleep;

async fn bake_all(pizzas: Vec<&str>, _ovens: usize) -> Vec<Pizza> {
    let bake = async |(place, name)| {
        sleep(cafe::kitchen::minutes(3) * place).await;
        bake_for(name, 10).await
    };
    join_all((0..).zip(pizzas).map(bake)).await
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
