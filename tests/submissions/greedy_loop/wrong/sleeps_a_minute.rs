//! expect: too_slow/one_at_a_time
//! A minute of rest after each onion.

use cafe::kitchen::{chop, minutes, phone_rings};

async fn evening(onions: u32) {
    tokio::join!(chef(onions), phone());
}

async fn chef(onions: u32) {
    for onion in 1..=onions {
        chop(onion).await;
        tokio::time::sleep(minutes(1)).await;
    }
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
