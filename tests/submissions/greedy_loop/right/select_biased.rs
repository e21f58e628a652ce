//! expect: passed
//! The telephone first, and then one onion at a time.

use cafe::kitchen::{chop, phone_rings};
use std::pin::pin;

async fn evening(onions: u32) {
    let mut phone = pin!(phone_rings());
    let mut answered = false;
    for onion in 1..=onions {
        tokio::task::yield_now().await;
        tokio::select! {
            biased;
            caller = &mut phone, if !answered => {
                println!("phone: {caller}");
                answered = true;
            }
            () = std::future::ready(()) => {}
        }
        chop(onion).await;
    }
    if !answered {
        println!("phone: {}", phone.await);
    }
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
