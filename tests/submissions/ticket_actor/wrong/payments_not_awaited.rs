//! expect: wrong_result/count
//! The desk closes when all tickets are given away, and nobody waits for the payments.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, mut asked) = mpsc::unbounded_channel::<oneshot::Sender<bool>>();
    let desk = tokio::spawn(async move {
        let mut office = Office::open(tickets);
        while let Some(customer) = asked.recv().await {
            let there = office.left() > 0;
            if there {
                office.sell();
            }
            customer.send(there).unwrap();
        }
        office.sold()
    });
    let mut customers = JoinSet::new();
    for price in prices {
        let ask = ask.clone();
        customers.spawn(async move {
            let (answer, reply) = oneshot::channel();
            ask.send(answer).unwrap();
            drop(ask);
            if reply.await.unwrap() {
                approve(price).await;
            }
        });
    }
    drop(ask);

    desk.await.unwrap()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
