//! expect: refused/extern
extern crate std as real;

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
