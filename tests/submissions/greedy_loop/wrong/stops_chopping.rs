//! expect: wrong_result/count
//! The telephone ends the chopping.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    tokio::select! {
        () = async {
            for onion in 1..=onions {
                chop(onion).await;
                tokio::task::yield_now().await;
            }
        } => {}
        caller = phone_rings() => println!("phone: {caller}"),
    }
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
