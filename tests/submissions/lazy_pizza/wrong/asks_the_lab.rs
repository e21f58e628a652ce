//! expect: refused/kit
use cafe::kitchen::bake;
use kit_lab::check::secs;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
