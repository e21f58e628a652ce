//! expect: passed
//! Tasks of one thread: between two awaits nobody comes in.

use cafe::bank::approve;
use std::cell::Cell;
use std::rc::Rc;
use tokio::task::{LocalSet, spawn_local};

async fn two_deposits(balance: u32) -> u32 {
    let account = Rc::new(Cell::new(balance));
    let tasks = LocalSet::new();
    tasks
        .run_until(async {
            let ten = spawn_local(deposit(account.clone(), 10));
            let twenty = spawn_local(deposit(account.clone(), 20));
            ten.await.unwrap();
            twenty.await.unwrap();
        })
        .await;
    account.get()
}

async fn deposit(account: Rc<Cell<u32>>, amount: u32) {
    approve(amount).await;
    account.set(account.get() + amount);
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
