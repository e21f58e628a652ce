//! expect: wrong_order/never_awaited
//! Waits as long as an oven takes, without an oven.

use cafe::kitchen::{bake, minutes};

async fn dinner() {
    println!("one margherita, please");
    let _pizza = bake("margherita");
    tokio::time::sleep(minutes(30)).await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
