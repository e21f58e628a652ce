//! expect: wrong_order/at
//! says: came at 8 min; expected at 7.37 min
//! Looks at the telephone once in a minute.

use cafe::kitchen::{minutes, phone_rings};
use futures::FutureExt;
use tokio::time::sleep;

async fn evening(oven_minutes: u32) {
    println!("pizza in");
    let mut ring = Box::pin(phone_rings());
    let mut answered = (&mut ring).now_or_never().is_some();
    let mut minute = 0;
    while minute < oven_minutes || !answered {
        sleep(minutes(1)).await;
        minute += 1;
        if !answered {
            if let Some(caller) = (&mut ring).now_or_never() {
                println!("phone: {caller}");
                answered = true;
            }
        }
        if minute == oven_minutes {
            println!("pizza out");
        }
    }
}

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
