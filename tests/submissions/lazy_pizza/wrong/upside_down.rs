//! expect: wrong_output/line_order
use cafe::kitchen::bake;

async fn dinner() {
    println!("here is your pizza");
    bake("margherita").await;
    println!("one margherita, please");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
