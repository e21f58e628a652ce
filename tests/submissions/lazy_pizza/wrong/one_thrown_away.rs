//! expect: wrong_result/count
//! says: `bake` was begun twice; expected once.
//! One of two pizzas is thrown away.

use cafe::kitchen::{bake, minutes};
use tokio::time::timeout;

async fn dinner() {
    println!("one margherita, please");

    // A test pizza, to see whether the oven is hot.
    let (_, pizza) = tokio::join!(timeout(minutes(10), bake("margherita")), bake("margherita"));
    drop(pizza);

    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
