//! expect: passed
//! One task owns the office, and answers each request through a oneshot.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};

struct Request {
    price: u32,
    answer: oneshot::Sender<bool>,
}

async fn desk(mut office: Office, mut requests: mpsc::Receiver<Request>) {
    while let Some(Request { price, answer }) = requests.recv().await {
        let there = office.left() > 0;
        if there {
            approve(price).await;
            office.sell();
        }
        let _ = answer.send(there);
    }
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, requests) = mpsc::channel(8);
    tokio::spawn(desk(Office::open(tickets), requests));
    let mut customers = Vec::new();
    for price in prices {
        let ask = ask.clone();
        customers.push(tokio::spawn(async move {
            let (answer, reply) = oneshot::channel();
            ask.send(Request { price, answer }).await.ok().unwrap();
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
