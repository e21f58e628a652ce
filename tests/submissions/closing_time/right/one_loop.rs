//! expect: passed
//! One loop for all three: the bell sets a deadline.

use cafe::kitchen::{bake, minutes};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until};

type Orders = mpsc::Receiver<String>;
type Bell = oneshot::Receiver<()>;

async fn evening(mut orders: Orders, mut bell: Bell) -> Vec<String> {
    let mut ovens = JoinSet::new();
    let mut done = Vec::new();
    let mut deadline = None;
    let mut no_more = false;
    while !(deadline.is_some() && no_more && ovens.is_empty()) {
        tokio::select! {
            order = orders.recv(), if !no_more => match order {
                Some(order) => { ovens.spawn(bake(&order)); }
                None => no_more = true,
            },
            Some(pizza) = ovens.join_next() => done.push(pizza.unwrap().name),
            _ = &mut bell, if deadline.is_none() => {
                orders.close();
                deadline = Some(Instant::now() + minutes(40));
            }
            () = sleep_until(deadline.unwrap_or_else(Instant::now)), if deadline.is_some() => break,
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
