//! expect: wrong_result/too_early
//! Knows that the roast takes longest.

use cafe::kitchen::cook;

async fn dinner() {
    tokio::spawn(prepare("soup"));
    tokio::spawn(prepare("salad"));
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
