//! expect: wrong_result/count
//! The guest on the telephone hears of a pizza that is not there.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let slip = dish.clone();
    tokio::spawn(async move { bake(&slip).await });
    let caller = phone_rings().await;
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
