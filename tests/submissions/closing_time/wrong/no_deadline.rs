//! expect: too_slow/waited_for_more
//! Waits for everything, however long it takes.

use cafe::kitchen::{bake, minutes};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::sleep;

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut ovens = JoinSet::new();
    let mut done = Vec::new();
    loop {
        tokio::select! {
            Some(order) = orders.recv() => { ovens.spawn(bake(&order)); }
            Some(pizza) = ovens.join_next() => done.push(pizza.unwrap().name),
            _ = &mut bell => break,
        }
    }
    orders.close();
    while let Some(order) = orders.recv().await {
        ovens.spawn(bake(&order));
    }
    while let Some(pizza) = ovens.join_next().await {
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
