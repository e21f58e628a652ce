//! expect: wrong_order/never
//! `select!` drops the chef when the telephone rings.

use cafe::kitchen::{minutes, phone_rings};

async fn evening(oven_minutes: u32) {
    tokio::select! {
        () = chef(oven_minutes) => {}
        () = phone() => {}
    }
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    tokio::time::sleep(minutes(oven_minutes)).await;
    println!("pizza out");
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
