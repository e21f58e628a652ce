//! The key that came back too soon
//!
//! A key hangs beside each wood oven, and each helper takes one before baking.
//! So it says in the program. And still all helpers stand before three ovens
//! at the same time. Now and then a pizza burns, and its task panics. A minute
//! takes 100 ms.
//!
//! Contract: `bake_all(pizzas, ovens)` bakes each pizza of the list with
//! `wood_oven`, never more than `ovens` of them at one time, and as many as
//! that while there are enough. When a pizza has burnt, its oven is free
//! again. It returns how many came out well, when all are done.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin dropped_permit`

use cafe::kitchen::wood_oven;
use std::sync::Arc;
use tokio::{sync::Semaphore, task::JoinSet};

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let keys = Arc::new(Semaphore::new(ovens));
    let mut helpers = JoinSet::new();
    for name in pizzas {
        let keys = Arc::clone(&keys);
        helpers.spawn(async move {
            let _ = keys.acquire().await.unwrap();
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
