//! expect: compile_error/outlives
//! The same, with the borrow in an argument.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn(chef(&dish));
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

async fn chef(dish: &str) {
    bake(dish).await;
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
