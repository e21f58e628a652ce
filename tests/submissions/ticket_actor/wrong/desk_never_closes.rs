//! expect: never_ends/recv
//! Waits for the owner, who waits for more requests: `ask` is still there.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, mut requests) = mpsc::channel::<(u32, oneshot::Sender<bool>)>(8);
    let desk = tokio::spawn(async move {
        let mut office = Office::open(tickets);
        while let Some((price, answer)) = requests.recv().await {
            let there = office.left() > 0;
            if there {
                approve(price).await;
                office.sell();
            }
            let _ = answer.send(there);
        }
        office.sold()
    });
    for price in prices {
        let ask = ask.clone();
        tokio::spawn(async move {
            let (answer, reply) = oneshot::channel();
            ask.send((price, answer)).await.unwrap();
            reply.await.unwrap()
        });
    }
    desk.await.unwrap()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
