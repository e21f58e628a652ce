//! expect: passed
//! One function that selects whatever comes first.

use cafe::kitchen::{minutes, phone_rings};
use std::pin::pin;

async fn evening(oven_minutes: u32) {
    println!("pizza in");
    let mut oven = pin!(tokio::time::sleep(minutes(oven_minutes)));
    let mut phone = pin!(phone_rings());
    let (mut baking, mut ringing) = (true, true);
    while baking || ringing {
        tokio::select! {
            () = &mut oven, if baking => {
                baking = false;
                println!("pizza out");
            }
            caller = &mut phone, if ringing => {
                ringing = false;
                println!("phone: {caller}");
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
