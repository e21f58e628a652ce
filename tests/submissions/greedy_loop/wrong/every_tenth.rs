//! expect: blocked/greedy
//! Looks up after ten onions.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    tokio::join!(chef(onions), phone());
}

async fn chef(onions: u32) {
    for onion in 1..=onions {
        chop(onion).await;
        if onion % 10 == 0 {
            tokio::task::yield_now().await;
        }
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
