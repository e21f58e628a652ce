//! expect: panic/panicked
//! Who gets no ticket gets no answer either, and does not expect that.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, mut requests) = mpsc::channel::<(u32, oneshot::Sender<()>)>(8);
    tokio::spawn(async move {
        let mut office = Office::open(tickets);
        while let Some((price, answer)) = requests.recv().await {
            if office.left() > 0 {
                approve(price).await;
                office.sell();
                let _ = answer.send(());
            }
        }
    });
    let mut customers = Vec::new();
    for price in prices {
        let ask = ask.clone();
        customers.push(tokio::spawn(async move {
            let (answer, reply) = oneshot::channel();
            ask.send((price, answer)).await.unwrap();
            reply.await.unwrap();
        }));
    }
    let mut sold = 0;
    for customer in customers {
        customer.await.unwrap();
        sold += 1;
    }
    sold
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
