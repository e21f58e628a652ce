//! expect: blocked/greedy
//! The order in `join!` is not the trouble.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    tokio::join!(phone(), chef(onions));
}

async fn chef(onions: u32) {
    for onion in 1..=onions {
        chop(onion).await;
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
