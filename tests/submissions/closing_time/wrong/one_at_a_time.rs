//! expect: too_slow/awaited_in_turn
//! Bakes one after the other.

use cafe::kitchen::{bake, minutes};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{sleep, timeout};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut done = Vec::new();
    loop {
        tokio::select! {
            Some(order) = orders.recv() => done.push(bake(&order).await.name),
            _ = &mut bell => break,
        }
    }
    orders.close();
    let _ = timeout(minutes(40), async {
        while let Some(order) = orders.recv().await {
            done.push(bake(&order).await.name);
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
