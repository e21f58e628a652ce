//! expect: never_ends/step_limit
use std::sync::atomic::{AtomicBool, Ordering};

async fn dinner() {
    let ready = AtomicBool::new(false);
    while !ready.load(Ordering::SeqCst) {}
}

#[tokio::main]
async fn main() {
    dinner().await;
}
