//! expect: compile_error/rustc
//! What was taken along is no longer here.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn(async move {
        bake(&dish).await;
    });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
