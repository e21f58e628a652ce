//! expect: passed
//! Each in a task of its own; the guard is dropped before anybody waits.

use cafe::bank::approve;
use std::sync::{Arc, Mutex};

async fn pay(till: Arc<Mutex<u32>>, amount: u32) {
    approve(amount).await;
    let mut till = till.lock().unwrap();
    *till += amount;
    drop(till);
}

async fn evening(till: u32, amounts: [u32; 2]) -> u32 {
    let till = Arc::new(Mutex::new(till));
    let paying = amounts.map(|amount| tokio::spawn(pay(till.clone(), amount)));
    for guest in paying {
        guest.await.unwrap();
    }
    let sum = *till.lock().unwrap();
    sum
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
