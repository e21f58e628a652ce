//! expect: wrong_order/at
//! Polite sleep, but the telephone waits its turn.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    chef(oven_minutes).await;
    phone().await;
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    tokio::time::sleep(minutes(oven_minutes)).await;
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
