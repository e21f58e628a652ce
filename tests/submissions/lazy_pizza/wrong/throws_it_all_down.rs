//! expect: exited_early/abort
use cafe::kitchen::bake;

async fn dinner() {
    std::process::abort();
    #[allow(unreachable_code)]
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
