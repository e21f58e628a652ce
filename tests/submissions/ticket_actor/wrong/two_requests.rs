//! expect: wrong_order/happened
//! An owner who is asked twice: first whether there is one, then to sell it.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::{mpsc, oneshot};

enum Request {
    Left(oneshot::Sender<u32>),
    Sell,
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let (ask, mut requests) = mpsc::channel(8);
    let desk = tokio::spawn(async move {
        let mut office = Office::open(tickets);
        while let Some(request) = requests.recv().await {
            match request {
                Request::Left(answer) => answer.send(office.left()).unwrap(),
                Request::Sell => office.sell(),
            }
        }
        office.sold()
    });
    for price in prices {
        let ask = ask.clone();
        tokio::spawn(async move {
            let (answer, left) = oneshot::channel();
            ask.send(Request::Left(answer)).await.ok().unwrap();
            if left.await.unwrap() > 0 {
                approve(price).await;
                ask.send(Request::Sell).await.ok().unwrap();
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
