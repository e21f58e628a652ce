//! expect: wrong_result/too_early
//! says: was aborted on line
//! The telephone is hung up with the pizza.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    let telephone = tokio::spawn(phone());
    chef(oven_minutes).await;
    telephone.abort();
    let _ = telephone.await;
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

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
