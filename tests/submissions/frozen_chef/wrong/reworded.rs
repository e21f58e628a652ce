//! expect: wrong_output/differs
//! says: “Pizza is out” was printed, on line
//! All is right but the words.

use cafe::kitchen::{minutes, phone_rings};

/// Everything that happens in the kitchen on one evening.
async fn evening(oven_minutes: u32) {
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    tokio::time::sleep(minutes(oven_minutes)).await;
    println!("Pizza is out");
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
