//! expect: not_modelled/too_long
use std::time::Duration;

async fn dinner() {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}
