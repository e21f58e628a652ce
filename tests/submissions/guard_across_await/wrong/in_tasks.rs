//! expect: compile_error/not_send
//! The same guard in a spawned task: rustc refuses it.

use cafe::bank::approve;
use std::sync::{Arc, Mutex};

async fn pay(till: Arc<Mutex<u32>>, amount: u32) {
    let mut till = till.lock().unwrap();
    approve(amount).await;
    *till += amount;
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
