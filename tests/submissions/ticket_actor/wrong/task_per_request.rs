//! expect: race/two_locks
//! A desk that hands each request on to a task: nobody owns the office then.

use cafe::{bank::approve, tickets::Office};
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, mut requests) = mpsc::channel::<(u32, oneshot::Sender<bool>)>(8);
    tokio::spawn(async move {
        let office = Arc::new(Mutex::new(Office::open(tickets)));
        while let Some((price, answer)) = requests.recv().await {
            let office = office.clone();
            tokio::spawn(async move {
                let there = office.lock().unwrap().left() > 0;
                if there {
                    approve(price).await;
                    office.lock().unwrap().sell();
                }
                let _ = answer.send(there);
            });
        }
    });
    let mut customers = Vec::new();
    for price in prices {
        let ask = ask.clone();
        customers.push(tokio::spawn(async move {
            let (answer, reply) = oneshot::channel();
            ask.send((price, answer)).await.unwrap();
            reply.await.unwrap()
        }));
    }
    let mut sold = 0;
    for customer in customers {
        sold += u32::from(customer.await.unwrap());
    }
    sold
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
