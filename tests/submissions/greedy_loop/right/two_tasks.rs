//! expect: passed
//! The cook as a task, which yields.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    let chef = tokio::spawn(async move {
        for onion in 1..=onions {
            chop(onion).await;
            tokio::task::yield_now().await;
        }
    });
    println!("phone: {}", phone_rings().await);
    chef.await.unwrap();
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
