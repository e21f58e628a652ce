//! expect: compile_error/contract
//! The pad lives for ever, if whoever calls can promise that.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: &'static str) -> String {
    let chef = tokio::spawn(async move { bake(dish).await });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita").await);
}
