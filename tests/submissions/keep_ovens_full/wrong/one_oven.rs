//! expect: wrong_order/at
//! One oven is enough.

use cafe::kitchen::bake_for;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let _ = ovens;
    for (name, time) in pizzas {
        bake_for(name, time).await;
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
