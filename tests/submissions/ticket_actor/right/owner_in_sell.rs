//! expect: passed
//! `sell` itself is the desk: no task for it, and no lock.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, mut requests) = mpsc::channel::<(u32, oneshot::Sender<Option<u32>>)>(1);
    for price in prices {
        let ask = ask.clone();
        tokio::spawn(async move {
            let (answer, reply) = oneshot::channel();
            if ask.send((price, answer)).await.is_ok() {
                let _ticket = reply.await;
            }
        });
    }
    drop(ask);
    let mut office = Office::open(tickets);
    while let Some((price, answer)) = requests.recv().await {
        if office.left() == 0 {
            let _ = answer.send(None);
            continue;
        }
        approve(price).await;
        office.sell();
        let _ = answer.send(Some(office.sold()));
    }
    office.sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
