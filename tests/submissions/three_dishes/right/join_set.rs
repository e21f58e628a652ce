//! expect: passed
//! A set of tasks; called out by the one that waits.

use cafe::kitchen::cook;
use tokio::task::JoinSet;

async fn dinner() {
    let mut stoves = JoinSet::new();
    for dish in ["soup", "salad", "roast"] {
        stoves.spawn(async move {
            cook(dish).await;
            dish
        });
    }
    while let Some(done) = stoves.join_next().await {
        println!("{}: done", done.unwrap());
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}
