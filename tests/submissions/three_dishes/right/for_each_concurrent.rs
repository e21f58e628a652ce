//! expect: passed
//! A stream without a limit.

use cafe::kitchen::cook;
use futures::stream::{self, StreamExt};

async fn dinner() {
    stream::iter(["roast", "soup", "salad"])
        .for_each_concurrent(None, prepare)
        .await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
