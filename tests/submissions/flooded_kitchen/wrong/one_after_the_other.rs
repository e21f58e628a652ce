//! expect: wrong_order/at
//! No pass at all: the waiter waits until it is cooked.

use cafe::{dining::take_order, kitchen::cook_for};

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    for table in &tables {
        take_order(*table).await;
        cook_for(*table).await;
    }
    tables
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
