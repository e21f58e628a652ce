//! expect: passed
//! The money is in before the bank is asked, in a block of its own.

use cafe::bank::approve;
use std::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    {
        let mut till = till.lock().unwrap();
        *till += amount;
    }
    approve(amount).await;
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let till = Mutex::new(till);
    futures::future::join(pay(&till, one), pay(&till, two)).await;
    till.into_inner().unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
