//! expect: wrong_result/count
//! Stares at a clock of its own instead of the stove.

use cafe::kitchen::minutes;
use tokio::time::sleep;

async fn dinner() {
    tokio::join!(prepare("roast", 30), prepare("soup", 10), prepare("salad", 5));
}

async fn prepare(dish: &str, time: u32) {
    sleep(minutes(time)).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
