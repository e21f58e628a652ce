//! expect: exited_early/exit
async fn dinner() {
    println!("one margherita, please");
    std::process::exit(0);
}

#[tokio::main]
async fn main() {
    dinner().await;
}
