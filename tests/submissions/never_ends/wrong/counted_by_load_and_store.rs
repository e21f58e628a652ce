//! expect: race/load_then_store
//! Each waiter counts its own dishes into the same number, in two steps.

use cafe::dining::Table;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

async fn serve(tables: Vec<u32>) -> usize {
    let dishes = Arc::new(AtomicUsize::new(0));
    let mut waiters = Vec::new();
    for number in tables {
        let dishes = Arc::clone(&dishes);
        waiters.push(tokio::spawn(async move {
            let mut table = Table::number(number);
            while table.next_dish().await.is_some() {
                let so_far = dishes.load(SeqCst);
                dishes.store(so_far + 1, SeqCst);
            }
        }));
    }
    for waiter in waiters {
        waiter.await.unwrap();
    }
    dishes.load(SeqCst)
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
