//! expect: wrong_result/too_many_in_flight
//! Each helper has a bowl of their own.

use cafe::kitchen::wood_oven;
use tokio::{sync::Semaphore, task::JoinSet};

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let mut helpers = JoinSet::new();
    for name in pizzas {
        helpers.spawn(async move {
            let keys = Semaphore::new(ovens);
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
