//! Two deposits, one balance
//!
//! Two people pay into the same account, 10 and 20. Each deposit reads the
//! balance, has the bank approve the payment, and writes the new balance. No
//! lock is missing that rustc would ask for. Money is.
//!
//! Contract: `two_deposits(balance)` has both deposits under way at once, in two
//! tasks or in one. The bank approves each, whenever it likes: before or after
//! the money is in, both will do. It returns `balance + 30`, whichever approval
//! comes first: no money is lost, on one thread or on several.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin async_lost_update`

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32) {
    let seen = account.load(SeqCst);
    approve(amount).await;
    account.store(seen + amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
