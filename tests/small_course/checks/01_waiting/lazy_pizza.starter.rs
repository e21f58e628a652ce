//! The pizza that nobody baked

use cafe::kitchen::bake;

async fn dinner() {
    let _ = bake("margherita");
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
