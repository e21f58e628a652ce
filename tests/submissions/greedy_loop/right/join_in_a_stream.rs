//! expect: passed
//! A stream of onions, with a pause in front of each.

use cafe::kitchen::{chop, phone_rings};
use futures::stream::{self, StreamExt};

async fn evening(onions: u32) {
    let chef = stream::iter(1..=onions).for_each(|onion| async move {
        chop(onion).await;
        tokio::task::yield_now().await;
    });
    let phone = async { println!("phone: {}", phone_rings().await) };
    futures::join!(phone, chef);
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
