//! expect: exited_early/abort
async fn dinner() {
    println!("one margherita, please");
    std::process::abort();
}

#[tokio::main]
async fn main() {
    dinner().await;
}
