//! expect: wrong_output/differs
//! Baked and awaited, and the guest is told so in other words.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
    println!("Here is your pizza!");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
