//! expect: passed
//! Closes, drains, and looks at the clock before each wait.

use cafe::kitchen::{bake, minutes};
use std::time::Instant;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut ovens = JoinSet::new();
    let mut done = Vec::new();
    let mut sending = true;
    loop {
        tokio::select! {
            biased;
            _ = &mut bell => break,
            order = orders.recv(), if sending => match order {
                Some(order) => { ovens.spawn(bake(&order)); }
                None => sending = false,
            },
            Some(pizza) = ovens.join_next() => done.push(pizza.unwrap().name),
        }
    }
    let rang = Instant::now();
    orders.close();
    while let Some(order) = orders.recv().await {
        ovens.spawn(bake(&order));
    }
    while !ovens.is_empty() {
        let left = minutes(40).saturating_sub(rang.elapsed());
        let Ok(Some(pizza)) = timeout(left, ovens.join_next()).await else {
            break;
        };
        done.push(pizza.unwrap().name);
    }
    done
}

#[tokio::main]
async fn main() {
    let (guest, orders) = mpsc::channel(8);
    let (ring, bell) = oneshot::channel();
    let house = tokio::spawn(evening(orders, bell));
    guest.send("calzone".to_owned()).await.unwrap();
    sleep(minutes(40)).await;
    guest.send("funghi".to_owned()).await.unwrap();
    ring.send(()).unwrap();
    println!("{:?}", house.await.unwrap());
}
