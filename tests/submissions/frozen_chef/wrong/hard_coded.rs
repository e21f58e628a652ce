//! expect: wrong_order/at
//! Thirty minutes, whatever was asked for.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(_oven_minutes: u32) {
    println!("pizza in");
    tokio::time::sleep(minutes(30)).await;
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
