//! expect: wrong_result/count
//! The salad is written down, and not cooked.

use cafe::kitchen::cook;

async fn dinner() {
    let _salad = prepare("salad");
    tokio::join!(prepare("roast"), prepare("soup"));
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
