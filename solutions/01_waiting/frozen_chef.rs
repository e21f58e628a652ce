//! The frozen chef: a solution.

use cafe::kitchen::{minutes, phone_rings};

/// Everything that happens in the kitchen on one evening.
async fn evening(oven_minutes: u32) {
    // `join!` runs both until both are done.
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    // tokio's sleep sets a timer, and `.await` gives the thread back until it
    // beeps. std's sleep keeps the thread: `async` on the function cannot help.
    tokio::time::sleep(minutes(oven_minutes)).await;
    println!("pizza out");
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
