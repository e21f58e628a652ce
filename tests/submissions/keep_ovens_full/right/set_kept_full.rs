//! expect: passed
//! One comes out, one goes in.

use cafe::kitchen::bake_for;
use tokio::task::JoinSet;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let mut baking = JoinSet::new();
    for (name, time) in pizzas {
        while baking.len() >= ovens {
            baking.join_next().await.unwrap().unwrap();
        }
        baking.spawn(bake_for(name, time));
    }
    while baking.join_next().await.is_some() {}
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
