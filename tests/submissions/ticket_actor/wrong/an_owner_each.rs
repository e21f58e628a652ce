//! expect: wrong_result/differs
//! Each customer has a desk of their own, with an office of its own.

use cafe::{bank::approve, tickets::Office};
use tokio::sync::oneshot;

async fn desk(tickets: u32, price: u32, answer: oneshot::Sender<bool>) {
    let mut office = Office::open(tickets);
    let there = office.left() > 0;
    if there {
        approve(price).await;
        office.sell();
    }
    answer.send(there).unwrap();
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let mut replies = Vec::new();
    for price in prices {
        let (answer, reply) = oneshot::channel();
        tokio::spawn(desk(tickets, price, answer));
        replies.push(reply);
    }
    let mut sold = 0;
    for reply in replies {
        sold += u32::from(reply.await.unwrap());
    }
    sold
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
