//! expect: refused/os
use cafe::kitchen::bake;

async fn dinner() {
    use std::os::fd::AsRawFd;
    eprintln!("{}", std::io::stdout().as_raw_fd());
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
