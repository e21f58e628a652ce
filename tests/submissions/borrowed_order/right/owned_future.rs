//! expect: passed
//! `bake` copies the name when it is called: its future borrows nothing.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn(bake(&dish));
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
