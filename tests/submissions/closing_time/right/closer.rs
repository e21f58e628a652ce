//! expect: passed
//! Who takes orders is a future of its own, which ends after the bell.

use cafe::kitchen::{bake, minutes};
use std::sync::Mutex;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let ovens = Mutex::new(JoinSet::new());
    let mut done = Vec::new();
    let take = async {
        loop {
            tokio::select! {
                Some(order) = orders.recv() => { ovens.lock().unwrap().spawn(bake(&order)); }
                _ = &mut bell => break,
            }
        }
        orders.close();
        while let Some(order) = orders.recv().await {
            ovens.lock().unwrap().spawn(bake(&order));
        }
    };
    take.await;
    let mut ovens = ovens.into_inner().unwrap();
    let _ = timeout(minutes(40), async {
        while let Some(pizza) = ovens.join_next().await {
            done.push(pizza.unwrap().name);
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
