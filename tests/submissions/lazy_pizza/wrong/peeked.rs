//! expect: wrong_order/never
//! Polled once: the oven was switched on and off.

use cafe::kitchen::bake;
use futures::FutureExt;

async fn dinner() {
    println!("one margherita, please");
    let _pizza = bake("margherita").now_or_never();
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
