//! expect: passed
//! A stream of handles, so many at a time.

use cafe::kitchen::wood_oven;
use futures::{StreamExt, future, stream};

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    stream::iter(pizzas)
        .map(|name| async move { tokio::spawn(wood_oven(name)).await })
        .buffer_unordered(ovens)
        .filter(|pizza| future::ready(pizza.is_ok()))
        .count()
        .await
}

#[tokio::main]
async fn main() {
    let pizzas = vec!["funghi", "calzone", "romana", "diavola", "bianca"];
    println!("{} came out well", bake_all(pizzas, 3).await);
}
