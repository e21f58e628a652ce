//! expect: wrong_order/at
//! Tasks, and still a batch at a time.

use cafe::kitchen::bake_for;
use tokio::task::JoinSet;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    for batch in pizzas.chunks(ovens) {
        let mut baking = JoinSet::new();
        for (name, time) in batch {
            baking.spawn(bake_for(name, *time));
        }
        baking.join_all().await;
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
