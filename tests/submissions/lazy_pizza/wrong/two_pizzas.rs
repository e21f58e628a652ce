//! expect: wrong_result/count
//! says: ran to its end twice; expected once
//! Bakes one more.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");

    bake("margherita").await;
    bake("funghi").await;

    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
