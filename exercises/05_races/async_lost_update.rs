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
use std::cell::RefCell;

async fn two_deposits(balance: u32) -> u32 {
    let account = RefCell::new(balance);
    tokio::join!(deposit(&account, 10), deposit(&account, 20));
    account.into_inner()
}

async fn deposit(account: &RefCell<u32>, amount: u32) {
    let mut balance = account.borrow_mut();
    approve(amount).await;
    *balance += amount;
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
