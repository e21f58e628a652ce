//! expect: wrong_result/too_many_in_flight
//! The permit lives to the end of a block that is too small.

use cafe::kitchen::wood_oven;
use std::sync::Arc;
use tokio::{sync::Semaphore, task::JoinSet};

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let keys = Arc::new(Semaphore::new(ovens));
    let mut helpers = JoinSet::new();
    for name in pizzas {
        let keys = Arc::clone(&keys);
        helpers.spawn(async move {
            {
                let _key = keys.acquire().await.unwrap();
            }
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
