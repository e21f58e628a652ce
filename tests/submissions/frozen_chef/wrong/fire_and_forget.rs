//! expect: wrong_order/never
//! Two tasks that nobody waits for.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::spawn(chef(oven_minutes));
    tokio::spawn(phone());
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
