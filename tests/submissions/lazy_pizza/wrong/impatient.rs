//! expect: wrong_order/never
//! Gives up on a slow oven.

use cafe::kitchen::{bake, minutes};
use tokio::time::timeout;

async fn dinner() {
    println!("one margherita, please");
    let _ = timeout(minutes(5), bake("margherita")).await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
