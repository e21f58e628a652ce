//! expect: wrong_order/never_awaited
//! A name for the future makes the warning go away, and bakes nothing.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    let _pizza = bake("margherita");
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
