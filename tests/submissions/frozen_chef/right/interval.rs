//! expect: passed
//! Looks at the oven once a minute.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    let mut clock = tokio::time::interval(minutes(1));
    for _ in 0..=oven_minutes {
        clock.tick().await;
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
