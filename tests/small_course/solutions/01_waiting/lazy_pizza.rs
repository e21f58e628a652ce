//! The pizza that nobody baked: a solution.

use cafe::kitchen::bake;

async fn dinner() {
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
