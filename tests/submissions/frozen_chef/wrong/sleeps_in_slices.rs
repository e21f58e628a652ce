//! expect: blocked/thread_sleep
//! Many short blocking sleeps, with polite pauses in between.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    for _ in 0..oven_minutes {
        std::thread::sleep(minutes(1));
        tokio::task::yield_now().await;
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
