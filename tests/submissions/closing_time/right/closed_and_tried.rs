//! expect: passed
//! After closing, what is there is taken without a wait.

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
    while let Ok(order) = orders.try_recv() {
        ovens.spawn(bake(&order));
    }
    let closing = sleep(minutes(40));
    tokio::pin!(closing);
    loop {
        tokio::select! {
            pizza = ovens.join_next() => match pizza {
                Some(pizza) => done.push(pizza.unwrap().name),
                None => break,
            },
            () = &mut closing => break,
        }
    }
    ovens.shutdown().await;
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
