//! expect: too_slow/awaited_in_turn
//! An async block around each await changes nothing.

use cafe::kitchen::cook;

async fn dinner() {
    async { prepare("roast").await }.await;
    async { prepare("soup").await }.await;
    async { prepare("salad").await }.await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
