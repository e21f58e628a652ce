//! expect: wrong_result/another_order
//! In the order in which they were ordered.

use cafe::kitchen::{bake, minutes};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, timeout_at};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut ovens = Vec::new();
    loop {
        tokio::select! {
            Some(order) = orders.recv() => ovens.push(tokio::spawn(bake(&order))),
            _ = &mut bell => break,
        }
    }
    let deadline = Instant::now() + minutes(40);
    orders.close();
    while let Some(order) = orders.recv().await {
        ovens.push(tokio::spawn(bake(&order)));
    }
    let mut done = Vec::new();
    for mut oven in ovens {
        match timeout_at(deadline, &mut oven).await {
            Ok(pizza) => done.push(pizza.unwrap().name),
            Err(_) => oven.abort(),
        }
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
