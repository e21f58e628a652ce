//! expect: refused/include
use cafe::kitchen::bake;

async fn dinner() {
    eprintln!("{}", include_str!("README.md").len());
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
