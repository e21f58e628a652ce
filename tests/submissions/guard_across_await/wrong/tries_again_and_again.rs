//! expect: never_ends/step_limit
//! Tries the lock in a loop that never lets go of the thread.

use cafe::bank::approve;
use std::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    let mut till = loop {
        if let Ok(till) = till.try_lock() {
            break till;
        }
    };
    approve(amount).await;
    *till += amount;
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let till = Mutex::new(till);
    tokio::join!(pay(&till, one), pay(&till, two));
    till.into_inner().unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
