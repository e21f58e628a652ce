//! truth: panic
//! bug: lost_update
// The second branch reads while the first one waits between its look and its write: always.
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

async fn deposit(balance: &Cell<u32>) {
    let seen = balance.get();
    sleep(Duration::from_millis(2)).await;
    balance.set(seen + 10);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let balance = Cell::new(0);
    tokio::join!(deposit(&balance), deposit(&balance));
    assert_eq!(balance.get(), 20);
}
