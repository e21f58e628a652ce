//! expect: wrong_order/before
//! Baked, after it was served.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    println!("here is your pizza");
    bake("margherita").await;
}

#[tokio::main]
async fn main() {
    dinner().await;
}
