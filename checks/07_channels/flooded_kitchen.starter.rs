//! The flooded kitchen
//!
//! A waiter takes an order in a minute, and the cook needs seven for each. The
//! waiter runs ahead, and the slips pile up on the pass: by the end of a busy
//! evening there are hundreds. A minute in the kitchen takes 100 ms.
//!
//! Contract: `evening(tables)` takes the order of each table in turn, and
//! cooks for one after the other, in the same order. Four slips fit on the
//! pass, and one in the waiter's hand: as long as there is room the waiter
//! takes orders, and no longer. The cook never waits while there is a slip. It
//! returns the tables that were cooked for, when all is done.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin flooded_kitchen`

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.send(table).unwrap();
        }
    });
    let mut cooked_for = Vec::new();
    while let Some(table) = slips.recv().await {
        cook_for(table).await;
        cooked_for.push(table);
    }
    cooked_for
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
