//! expect: passed
//! A deadline instead of a duration.

use cafe::kitchen::{minutes, phone_rings};
use tokio::time::{Instant, sleep_until};

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    let done = Instant::now() + minutes(oven_minutes);
    sleep_until(done).await;
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
