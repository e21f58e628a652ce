//! expect: never_ends/await
async fn dinner() {
    std::future::pending().await
}

#[tokio::main]
async fn main() {
    dinner().await;
}
