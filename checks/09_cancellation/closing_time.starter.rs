//! Closing time
//!
//! Each order goes into an oven at once. Then the bell rings: closing time. In
//! this house the lights go out with the bell, whatever is in the ovens.
//!
//! Contract: `evening(orders, bell)` bakes each order as it comes, and returns
//! the names of the pizzas in the order in which they were done. After the
//! bell, nobody can send an order any more; all that were sent by then are
//! baked. It is over when they are done, or 40 kitchen minutes after the bell:
//! whatever still bakes then is called off.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin closing_time`

use cafe::kitchen::{bake, minutes};
use tokio::sync::{mpsc, oneshot};
use tokio::{task::JoinSet, time::sleep};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut ovens = JoinSet::new();
    let mut done = Vec::new();
    loop {
        tokio::select! {
            Some(order) = orders.recv() => { ovens.spawn(bake(&order)); }
            Some(pizza) = ovens.join_next() => done.push(pizza.unwrap().name),
            _ = &mut bell => return done,
        }
    }
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
