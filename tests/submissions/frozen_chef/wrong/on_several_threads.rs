//! expect: blocked/thread_sleep
//! On another thread, the telephone is answered in time. A thread is kept all the same.

use cafe::kitchen::{minutes, phone_rings};

/// Everything that happens in the kitchen on one evening.
async fn evening(oven_minutes: u32) {
    // `join!` runs both until both are done.
    let chef = tokio::spawn(chef(oven_minutes));
    phone().await;
    chef.await.unwrap();
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

// One thread, as there is one chef.
#[tokio::main]
async fn main() {
    evening(30).await;
}
