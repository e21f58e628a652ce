//! expect: not_modelled/item
async fn dinner() {
    let cooks: Vec<_> = (0..10_000).map(|_| std::thread::spawn(std::thread::park)).collect();
    for cook in cooks {
        cook.join().unwrap();
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}
