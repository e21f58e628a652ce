//! expect: passed
//! Whoever bakes is given the key, and drops it at the end.

use cafe::kitchen::{Pizza, wood_oven};
use std::sync::Arc;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    task::JoinSet,
};

async fn bake(name: &str, _key: SemaphorePermit<'_>) -> Pizza {
    wood_oven(name).await
}

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let keys = Arc::new(Semaphore::new(ovens));
    let mut helpers = JoinSet::new();
    for name in pizzas {
        let keys = Arc::clone(&keys);
        helpers.spawn(async move {
            let key = keys.acquire().await.unwrap();
            bake(name, key).await
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
