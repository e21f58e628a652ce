//! expect: refused/env
use cafe::kitchen::bake;

async fn dinner() {
    let guest = std::env::var("USER").unwrap_or_default();
    eprintln!("{guest}");
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
