//! expect: too_slow/awaited_in_turn
//! No task, and one thing after the other.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    bake(&dish).await;
    let caller = phone_rings().await;
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
