//! expect: passed
//! The chef takes the order along, and brings it back.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn(async move {
        bake(&dish).await;
        dish
    });
    let caller = phone_rings().await;
    let dish = chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
