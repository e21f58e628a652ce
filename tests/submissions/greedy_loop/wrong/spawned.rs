//! expect: blocked/greedy
//! A task of its own, on the same thread.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    let chef = tokio::spawn(async move {
        for onion in 1..=onions {
            chop(onion).await;
        }
    });
    let caller = phone_rings().await;
    println!("phone: {caller}");
    chef.await.unwrap();
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
