//! expect: passed
//! No keys: never more tasks than ovens.

use cafe::kitchen::wood_oven;
use tokio::task::JoinSet;

async fn bake_all(pizzas: Vec<&'static str>, ovens: usize) -> usize {
    let mut helpers = JoinSet::new();
    let mut good = 0;
    for name in pizzas {
        if helpers.len() == ovens {
            let pizza = helpers.join_next().await.unwrap();
            good += usize::from(pizza.is_ok());
        }
        helpers.spawn(wood_oven(name));
    }
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
