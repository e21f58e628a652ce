//! expect: wrong_order/never
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
