//! One desk for all tickets: a solution.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};

/// What a customer wants, and where the answer is to go.
struct Request {
    price: u32,
    answer: oneshot::Sender<bool>,
}

/// Owns the office: nobody else can touch it, so there is nothing to lock. It
/// deals with one request at a time, and what it looked at stays true, also
/// while it waits for the bank.
async fn desk(mut office: Office, mut requests: mpsc::Receiver<Request>) {
    while let Some(Request { price, answer }) = requests.recv().await {
        let there = office.left() > 0;
        if there {
            approve(price).await;
            office.sell();
        }
        // An error says that this customer has hung up.
        let _ = answer.send(there);
    }
    // All who could ask are gone: the desk closes.
}

async fn buy(desk: mpsc::Sender<Request>, price: u32) -> bool {
    // A channel for a single message: the way back.
    let (answer, reply) = oneshot::channel();
    desk.send(Request { price, answer }).await.ok().unwrap();
    reply.await.unwrap()
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, requests) = mpsc::channel(8);
    let desk = tokio::spawn(desk(Office::open(tickets), requests));
    let ring = |price| tokio::spawn(buy(ask.clone(), price));
    let customers: Vec<_> = prices.into_iter().map(ring).collect();
    let mut sold = 0;
    for customer in customers {
        sold += u32::from(customer.await.unwrap());
    }
    // The last sender goes, the desk closes, and nobody is left behind.
    drop(ask);
    desk.await.unwrap();
    sold
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
