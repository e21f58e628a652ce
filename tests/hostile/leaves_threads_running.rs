//! expect: wrong_output/nothing_printed
async fn dinner() {
    for _ in 0..8 {
        std::thread::spawn(|| loop {
            std::thread::park();
        });
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}
