//! expect: never_ends/await
//! Whoever rings before somebody listens has rung for nobody.

use cafe::kitchen::{minutes, phone_rings};
use std::sync::Arc;
use tokio::sync::Notify;

async fn evening(oven_minutes: u32) {
    let oven_on = Arc::new(Notify::new());
    let listens = Arc::clone(&oven_on);
    let phone = tokio::spawn(async move {
        listens.notified().await;
        let caller = phone_rings().await;
        println!("phone: {caller}");
    });
    let chef = tokio::spawn(async move {
        println!("pizza in");
        oven_on.notify_waiters();
        tokio::time::sleep(minutes(oven_minutes)).await;
        println!("pizza out");
    });
    chef.await.unwrap();
    phone.await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
