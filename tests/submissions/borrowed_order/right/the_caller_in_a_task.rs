//! expect: passed
//! The other way round: it is the telephone that is answered elsewhere.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let phone = tokio::spawn(phone_rings());
    bake(&dish).await;
    format!("{dish} for {}", phone.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
