//! expect: passed
//! All three at once.

use cafe::kitchen::cook;

async fn dinner() {
    tokio::join!(prepare("roast"), prepare("soup"), prepare("salad"));
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
