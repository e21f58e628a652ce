//! expect: deadlock/self
use std::sync::Mutex;

async fn dinner() {
    let fork = Mutex::new(());
    let _left = fork.lock();
    let _right = fork.lock();
}

#[tokio::main]
async fn main() {
    dinner().await;
}
