//! expect: passed
//! A list of three.

use cafe::kitchen::cook;
use futures::future::join_all;

async fn dinner() {
    join_all(["roast", "soup", "salad"].map(prepare)).await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
