//! expect: passed
//! The chef in a task, the telephone here.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    let chef = tokio::spawn(chef(oven_minutes));
    tokio::task::yield_now().await;
    phone().await;
    chef.await.unwrap();
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
