//! expect: passed
//! No tasks at all: the panic is caught, and the permit is kept by name.

use cafe::kitchen::wood_oven;
use futures::future::{FutureExt, join_all};
use std::panic::AssertUnwindSafe;
use tokio::sync::Semaphore;

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let keys = Semaphore::new(ovens);
    let bake = async |name| {
        let _key = keys.acquire().await.unwrap();
        let pizza = AssertUnwindSafe(wood_oven(name)).catch_unwind().await;
        usize::from(pizza.is_ok())
    };
    join_all(pizzas.into_iter().map(bake))
        .await
        .into_iter()
        .sum()
}

#[tokio::main]
async fn main() {
    let pizzas = vec!["funghi", "calzone", "romana", "diavola", "bianca"];
    println!("{} came out well", bake_all(pizzas, 3).await);
}
