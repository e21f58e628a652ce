//! Both hands full
//!
//! Slips go to the cook on one pass, and dishes come back on another. The
//! waiter takes all orders before looking after the dishes. On a busy evening,
//! both stand still with full hands. A minute takes 100 ms.
//!
//! Contract: `evening(tables, room)` takes the order of each table in turn,
//! and cooks for one after the other, in the same order. Each pass has room
//! for `room`, and each hand for one: as long as there is room the waiter
//! takes orders, and no longer. Each dish is carried out the minute it is
//! cooked, with a line like `table 1`. Then it is over.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin two_way_jam`

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel(room);
    let (dishes, mut to_carry) = mpsc::channel(room);
    let cook = async move {
        while let Some(table) = to_cook.recv().await {
            cook_for(table).await;
            dishes.send(table).await.unwrap();
        }
    };
    let waiter = async move {
        for table in tables {
            take_order(table).await;
            slips.send(table).await.unwrap();
        }
        drop(slips);
        while let Some(table) = to_carry.recv().await {
            println!("table {table}");
        }
    };
    tokio::join!(cook, waiter);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
