//! expect: refused/process
use cafe::kitchen::bake;

async fn dinner() {
    let _ = std::process::Command::new("true").status();
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
