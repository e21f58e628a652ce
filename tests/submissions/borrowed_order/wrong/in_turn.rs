//! expect: too_slow/one_at_a_time
//! Nobody is at the telephone before the pizza is out.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let slip = dish.clone();
    tokio::spawn(async move { bake(&slip).await }).await.unwrap();
    let caller = phone_rings().await;
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
