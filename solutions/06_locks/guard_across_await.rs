//! The till that nobody gives back: a solution.

use cafe::bank::approve;
use std::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    // First the wait, without the till. A guard of std's that lives across an
    // `.await` keeps the lock for the whole wait, and whoever then asks for it
    // on the same thread keeps the thread, on which the first was to go on.
    approve(amount).await;
    // Taken and given back on one line: no `.await` in between. And `+=` reads
    // the till now. What was read before the wait may be old by now.
    *till.lock().unwrap() += amount;
}

async fn evening(till: u32, amounts: [u32; 2]) -> u32 {
    let till = Mutex::new(till);
    let [one, two] = amounts;
    tokio::join!(pay(&till, one), pay(&till, two));
    till.into_inner().unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
