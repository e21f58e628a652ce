//! expect: passed
//! The tickets wait in a channel; whoever gets one out of it has it.

use cafe::{bank::approve, tickets::Office};
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (roll, take) = mpsc::unbounded_channel();
    for number in 0..tickets {
        roll.send(number).unwrap();
    }
    drop(roll);
    let take = Arc::new(Mutex::new(take));
    let office = Arc::new(Mutex::new(Office::open(tickets)));
    let ring = |price| {
        let (take, office) = (take.clone(), office.clone());
        tokio::spawn(async move {
            let ticket = take.lock().await.recv().await;
            if ticket.is_some() {
                approve(price).await;
                office.lock().await.sell();
            }
        })
    };
    let customers: Vec<_> = prices.into_iter().map(ring).collect();
    for customer in customers {
        customer.await.unwrap();
    }
    office.lock().await.sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
