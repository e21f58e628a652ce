//! expect: wrong_result/too_early
//! Nobody waits for the tasks.

use cafe::kitchen::cook;

async fn dinner() {
    for dish in ["roast", "soup", "salad"] {
        tokio::spawn(prepare(dish));
    }
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
