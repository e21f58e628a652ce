//! expect: refused/fs
use cafe::kitchen::bake;

async fn dinner() {
    let menu = std::fs::read_to_string("menu.txt").unwrap_or_default();
    eprintln!("{menu}");
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
