//! expect: blocked/thread_sleep
//! The order of the arguments is not the trouble.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::join!(phone(), chef(oven_minutes));
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    std::thread::sleep(minutes(oven_minutes));
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
