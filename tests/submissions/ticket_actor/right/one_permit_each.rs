//! expect: passed
//! A permit is a ticket: whoever takes one keeps it.

use cafe::{bank::approve, tickets::Office};
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let office = Arc::new(Mutex::new(Office::open(tickets)));
    let permits = Arc::new(Semaphore::new(tickets as usize));
    let mut customers = Vec::new();
    for price in prices {
        let (office, permits) = (office.clone(), permits.clone());
        customers.push(tokio::spawn(async move {
            if let Ok(permit) = permits.try_acquire() {
                approve(price).await;
                office.lock().unwrap().sell();
                permit.forget();
            }
        }));
    }
    for customer in customers {
        customer.await.unwrap();
    }
    office.lock().unwrap().sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
