//! truth: right
//! bug: none
// Looking and writing lie on the same side of the await, and the branches share one task.
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

async fn deposit(balance: &Cell<u32>) {
    sleep(Duration::from_millis(2)).await;
    balance.set(balance.get() + 10);
}

#[tokio::main]
async fn main() {
    let balance = Cell::new(0);
    tokio::join!(deposit(&balance), deposit(&balance));
    assert_eq!(balance.get(), 20);
}
