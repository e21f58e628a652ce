//! expect: too_slow/awaited_in_turn
//! The salad first: it is eaten in time, and the sum is the same.

use cafe::kitchen::cook;

async fn dinner() {
    prepare("salad").await;
    prepare("soup").await;
    prepare("roast").await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
