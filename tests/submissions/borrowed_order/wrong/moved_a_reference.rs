//! expect: compile_error/outlives
//! says: it has to own what it uses
//! A reference is taken along, and not what it refers to.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let slip = &dish;
    let chef = tokio::spawn(async move {
        bake(slip).await;
    });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
