//! expect: passed
//! The pizza knows what it is.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn(async move { bake(&dish).await });
    let caller = phone_rings().await;
    format!("{} for {caller}", chef.await.unwrap().name)
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
