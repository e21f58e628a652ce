//! expect: too_slow/spawn_then_await
//! One helper after the other.

use cafe::kitchen::wood_oven;

async fn bake_all(pizzas: Vec<&'static str>, _ovens: usize) -> usize {
    let mut good = 0;
    for name in pizzas {
        good += usize::from(tokio::spawn(wood_oven(name)).await.is_ok());
    }
    good
}

#[tokio::main]
async fn main() {
    let pizzas = vec!["funghi", "calzone", "romana", "diavola", "bianca"];
    println!("{} came out well", bake_all(pizzas, 3).await);
}
