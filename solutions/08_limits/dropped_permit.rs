//! The key that came back too soon: a solution.

use cafe::kitchen::wood_oven;
use std::sync::Arc;
use tokio::{sync::Semaphore, task::JoinSet};

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let keys = Arc::new(Semaphore::new(ovens));
    let mut helpers = JoinSet::new();
    for name in pizzas {
        let keys = Arc::clone(&keys);
        helpers.spawn(async move {
            // A name, if only one that begins with `_`: the permit lives to
            // the end of this block. `let _ = ..` names nothing, so what is on
            // the right is dropped at once. However the block is left, by a
            // panic too, the permit is dropped, and the key hangs there again.
            let _key = keys.acquire().await.unwrap();
            wood_oven(name).await
        });
    }
    let mut good = 0;
    while let Some(pizza) = helpers.join_next().await {
        good += usize::from(pizza.is_ok());
    }
    good
}

#[tokio::main]
async fn main() {
    let pizzas = vec!["funghi", "calzone", "romana", "diavola", "bianca"];
    println!("{} came out well", bake_all(pizzas, 3).await);
}
