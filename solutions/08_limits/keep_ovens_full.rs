//! The cold oven: a solution.

use cafe::kitchen::bake_for;
use futures::stream::{self, StreamExt};

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    // It takes the next pizza off the list whenever fewer than `ovens` are
    // under way, and not only when a whole batch is done. `buffered` would not
    // do: what is done out of turn keeps its place until its turn has come.
    stream::iter(pizzas)
        .for_each_concurrent(ovens, |(name, time)| async move {
            bake_for(name, time).await;
        })
        .await;
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
