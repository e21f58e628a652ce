//! expect: passed
//! A thread of the oven's own that sends when it is done.

use cafe::kitchen::{minutes, phone_rings};
use std::thread;
use tokio::sync::oneshot;

async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    let (beep, timer) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(minutes(oven_minutes));
        let _ = beep.send(());
    });
    timer.await.unwrap();
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
