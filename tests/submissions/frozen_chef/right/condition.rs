//! expect: passed
//! A thread that notifies the chef.

use cafe::kitchen::{minutes, phone_rings};
use std::sync::Arc;
use tokio::sync::Notify;

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    let beep = Arc::new(Notify::new());
    let timer = Arc::clone(&beep);
    std::thread::spawn(move || {
        std::thread::sleep(minutes(oven_minutes));
        timer.notify_one();
    });
    beep.notified().await;
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
