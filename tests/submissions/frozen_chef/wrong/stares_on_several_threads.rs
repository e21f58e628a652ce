//! expect: blocked/busy
//! says: The contract: “No async function keeps its thread while it waits”
//! The telephone is answered in time by another thread, and the chef stares at the clock.

use cafe::kitchen::{minutes, phone_rings};
use std::time::Instant;

async fn evening(oven_minutes: u32) {
    let chef = tokio::spawn(chef(oven_minutes));
    phone().await;
    chef.await.unwrap();
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    let start = Instant::now();
    while start.elapsed() < minutes(oven_minutes) {
        std::hint::spin_loop();
    }
    println!("pizza out");
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

#[tokio::main]
async fn main() {
    evening(30).await;
}
