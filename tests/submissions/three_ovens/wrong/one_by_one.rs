//! expect: too_slow/awaited_in_turn
//! One at a time needs one oven.

use cafe::kitchen::{Pizza, bake_for};

async fn bake_all(pizzas: Vec<&str>, _ovens: usize) -> Vec<Pizza> {
    let mut baked = Vec::new();
    for name in pizzas {
        baked.push(bake_for(name, 10).await);
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
