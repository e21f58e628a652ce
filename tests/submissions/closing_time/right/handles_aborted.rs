//! expect: passed
//! Each task tells when it is done; who is left is aborted by hand.

use cafe::kitchen::{bake, minutes};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, timeout_at};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let (out, mut pizzas) = mpsc::unbounded_channel();
    let mut chefs = Vec::new();
    let mut done = Vec::new();
    let start = |order: String| {
        let out = out.clone();
        tokio::spawn(async move {
            let _ = out.send(bake(&order).await.name);
        })
    };
    loop {
        tokio::select! {
            Some(order) = orders.recv() => chefs.push(start(order)),
            Some(name) = pizzas.recv() => done.push(name),
            _ = &mut bell => break,
        }
    }
    let deadline = Instant::now() + minutes(40);
    orders.close();
    while let Some(order) = orders.recv().await {
        chefs.push(start(order));
    }
    drop(out);
    while let Ok(Some(name)) = timeout_at(deadline, pizzas.recv()).await {
        done.push(name);
    }
    for chef in chefs {
        chef.abort();
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
