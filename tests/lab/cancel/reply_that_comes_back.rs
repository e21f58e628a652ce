//! expect: passed, all
// Whatever is on its way goes back to the counter if it is dropped there.
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};

type Counter = Arc<Mutex<Vec<u32>>>;

pub struct Shop {
    ask: mpsc::Sender<oneshot::Sender<Served>>,
    pizzas: Counter,
    eaten: Mutex<Vec<u32>>,
}

struct Served {
    pizza: Option<u32>,
    counter: Counter,
}

impl Served {
    fn eat(mut self) -> Option<u32> {
        self.pizza.take()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.counter.lock().unwrap().extend(self.pizza);
    }
}

pub fn open() -> Shop {
    let (ask, mut asked) = mpsc::channel::<oneshot::Sender<Served>>(1);
    let pizzas = Arc::new(Mutex::new(vec![7]));
    let counter = pizzas.clone();
    tokio::spawn(async move {
        while let Some(reply) = asked.recv().await {
            let pizza = counter.lock().unwrap().pop();
            drop(reply.send(Served { pizza, counter: counter.clone() }));
        }
    });
    Shop { ask, pizzas, eaten: Mutex::default() }
}

pub async fn work(shop: Arc<Shop>) {
    let (reply, served) = oneshot::channel();
    shop.ask.send(reply).await.unwrap();
    if let Ok(served) = served.await {
        shop.eaten.lock().unwrap().extend(served.eat());
    }
}

/// Each pizza is on the counter or eaten, once there is nothing more to hand out.
pub async fn left(shop: Arc<Shop>) -> usize {
    let (reply, served) = oneshot::channel();
    shop.ask.send(reply).await.unwrap();
    drop(served.await);
    shop.pizzas.lock().unwrap().len() + shop.eaten.lock().unwrap().len()
}

pub fn expected() -> usize {
    1
}

fn main() {}
