//! expect: wrong_result/never_called
//! Baked, but not what was ordered.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("funghi").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
