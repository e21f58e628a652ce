//! expect: passed
//! Looks up after each onion.

use cafe::kitchen::{chop, phone_rings};
use tokio::task::yield_now;

async fn evening(onions: u32) {
    tokio::join!(phone(), async {
        for onion in 1..=onions {
            yield_now().await;
            chop(onion).await;
        }
    });
}

async fn phone() {
    println!("phone: {}", phone_rings().await);
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
