//! expect: blocked/busy
//! says: again and again, for 30 min.
//! Stares at the clock.

use cafe::kitchen::{minutes, phone_rings};
use std::time::Instant;

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
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

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
