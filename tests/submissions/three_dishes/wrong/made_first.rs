//! expect: too_slow/awaited_in_turn
//! All three made, then awaited.

use cafe::kitchen::cook;

async fn dinner() {
    let roast = prepare("roast");
    let soup = prepare("soup");
    let salad = prepare("salad");
    roast.await;
    soup.await;
    salad.await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
