//! expect: wrong_order/at
//! Polls the telephone by hand, every few milliseconds.

use cafe::kitchen::{minutes, phone_rings};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn evening(oven_minutes: u32) {
    println!("pizza in");
    let done = Instant::now() + minutes(oven_minutes);
    let mut phone = pin!(phone_rings());
    let (mut rung, mut out) = (false, false);
    while !(rung && out) {
        if !rung && let Poll::Ready(caller) = futures::poll!(phone.as_mut()) {
            println!("phone: {caller}");
            rung = true;
        }
        if !out && Instant::now() >= done {
            println!("pizza out");
            out = true;
        }
        if !(rung && out) {
            sleep(Duration::from_millis(10)).await;
        }
    }
}

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
