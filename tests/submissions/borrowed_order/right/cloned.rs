//! expect: passed
//! A copy goes along.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn({
        let dish = dish.clone();
        async move { bake(&dish).await }
    });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
