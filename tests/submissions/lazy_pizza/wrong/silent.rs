//! expect: wrong_output/differs
//! Baked, and never served.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
}

#[tokio::main]
async fn main() {
    dinner().await;
}
