//! expect: too_slow/one_at_a_time
//! Two at once, and the salad when both are done.

use cafe::kitchen::cook;

async fn dinner() {
    tokio::join!(prepare("roast"), prepare("soup"));
    prepare("salad").await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
