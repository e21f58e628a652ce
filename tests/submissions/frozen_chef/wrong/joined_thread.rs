//! expect: blocked/other
//! The sleep is on a thread, and the chef stands still until it ends.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    std::thread::spawn(move || std::thread::sleep(minutes(oven_minutes)))
        .join()
        .unwrap();
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
