//! expect: passed
//! No tasks: the futures themselves, and what is dropped is called off.

use cafe::kitchen::{bake, minutes};
use futures::stream::{FuturesUnordered, StreamExt};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{sleep, timeout};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut ovens = FuturesUnordered::new();
    let mut done = Vec::new();
    loop {
        tokio::select! {
            Some(order) = orders.recv() => ovens.push(bake(&order)),
            Some(pizza) = ovens.next() => done.push(pizza.name),
            _ = &mut bell => break,
        }
    }
    orders.close();
    while let Some(order) = orders.recv().await {
        ovens.push(bake(&order));
    }
    let _ = timeout(minutes(40), async {
        while let Some(pizza) = ovens.next().await {
            done.push(pizza.name);
        }
    })
    .await;
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
