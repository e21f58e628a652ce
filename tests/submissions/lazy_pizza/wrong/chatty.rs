//! expect: wrong_output/differs
//! Says more than the contract.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    println!("baking...");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
