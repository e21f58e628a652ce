//! expect: panic/panicked
//! No tasks: the first burnt pizza ends it all.

use cafe::kitchen::wood_oven;
use futures::future::join_all;

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let mut good = 0;
    for batch in pizzas.chunks(ovens) {
        good += join_all(batch.iter().map(|name| wood_oven(name)))
            .await
            .len();
    }
    good
}

#[tokio::main]
async fn main() {
    let pizzas = vec!["funghi", "calzone", "romana", "diavola", "bianca"];
    println!("{} came out well", bake_all(pizzas, 3).await);
}
