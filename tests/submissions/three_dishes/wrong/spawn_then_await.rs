//! expect: too_slow/spawn_then_await
//! A task each, each awaited at once.

use cafe::kitchen::cook;

async fn dinner() {
    for dish in ["roast", "soup", "salad"] {
        tokio::spawn(prepare(dish)).await.unwrap();
    }
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
