//! expect: too_slow/one_at_a_time
//! The roast first, then both of the others.

use cafe::kitchen::cook;

async fn dinner() {
    prepare("roast").await;
    tokio::join!(prepare("soup"), prepare("salad"));
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
