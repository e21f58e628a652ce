//! expect: passed
//! A future that says "not yet" once.

use cafe::kitchen::{chop, phone_rings};
use std::future::poll_fn;
use std::task::Poll;

async fn evening(onions: u32) {
    tokio::join!(chef(onions), phone());
}

async fn chef(onions: u32) {
    for onion in 1..=onions {
        chop(onion).await;
        let mut looked_up = false;
        poll_fn(|context| {
            if looked_up {
                return Poll::Ready(());
            }
            looked_up = true;
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
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
