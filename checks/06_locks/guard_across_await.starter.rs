//! The till that nobody gives back
//!
//! Two guests pay by card, and there is one till. Whoever serves a guest takes
//! the till, waits for the bank, and puts the amount in: so nobody comes in
//! between. Indeed. Nobody ever does.
//!
//! Contract: `evening(till, [one, two])` has both payments under way at once,
//! in two tasks or in one. The bank approves each. It returns what is in the
//! till in the end: what was in it, and both amounts, whichever approval comes
//! first, on one thread or on several.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin guard_across_await`

use cafe::bank::approve;
use std::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    let mut till = till.lock().unwrap();
    approve(amount).await;
    *till += amount;
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
