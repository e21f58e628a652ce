//! expect: wrong_order/at
//! The list is dealt out beforehand: every other pizza to this oven.

use cafe::kitchen::bake_for;
use futures::future::join_all;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let oven = async |first: usize| {
        for (name, time) in pizzas.iter().skip(first).step_by(ovens) {
            bake_for(name, *time).await;
        }
    };
    join_all((0..ovens).map(oven)).await;
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
