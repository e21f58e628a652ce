//! expect: never_ends/begun_again
//! says: and given up each time, before it was done
//! Each try begins from nothing.

use cafe::kitchen::{bake, minutes};
use tokio::time::timeout;

async fn dinner() {
    println!("one margherita, please");

    while timeout(minutes(10), bake("margherita")).await.is_err() {
        // Not done yet: look again.
    }

    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
