//! expect: passed
//! A text that is never given back lives for ever.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let dish: &'static str = dish.leak();
    let chef = tokio::spawn(async move { bake(dish).await });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
