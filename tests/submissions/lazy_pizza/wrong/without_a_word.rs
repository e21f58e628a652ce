//! expect: wrong_output/nothing_printed
use cafe::kitchen::bake;

async fn dinner() {
    bake("margherita").await;
}

#[tokio::main]
async fn main() {
    dinner().await;
}
