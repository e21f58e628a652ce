//! expect: passed
//! Two owners of one text.

use cafe::kitchen::{bake, phone_rings};
use std::sync::Arc;

async fn dinner(dish: String) -> String {
    let dish: Arc<str> = dish.into();
    let own = Arc::clone(&dish);
    let chef = tokio::spawn(async move { bake(&own).await });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
