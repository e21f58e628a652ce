//! expect: wrong_result/cancelled
// The reply is on its way when the one who asked is gone: nobody knows that nobody has it.
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};

pub struct Shop {
    ask: mpsc::Sender<oneshot::Sender<u32>>,
    pizzas: Arc<Mutex<Vec<u32>>>,
    eaten: Mutex<Vec<u32>>,
}

pub fn open() -> Shop {
    let (ask, mut asked) = mpsc::channel::<oneshot::Sender<u32>>(1);
    let pizzas = Arc::new(Mutex::new(vec![7]));
    let counter = pizzas.clone();
    tokio::spawn(async move {
        while let Some(reply) = asked.recv().await {
            let Some(pizza) = counter.lock().unwrap().pop() else { continue };
            if let Err(pizza) = reply.send(pizza) {
                counter.lock().unwrap().push(pizza);
            }
        }
    });
    Shop { ask, pizzas, eaten: Mutex::default() }
}

pub async fn work(shop: Arc<Shop>) {
    let (reply, pizza) = oneshot::channel();
    shop.ask.send(reply).await.unwrap();
    if let Ok(pizza) = pizza.await {
        shop.eaten.lock().unwrap().push(pizza);
    }
}

/// Each pizza is on the counter or eaten, once there is nothing more to hand out.
pub async fn left(shop: Arc<Shop>) -> usize {
    let (reply, pizza) = oneshot::channel();
    shop.ask.send(reply).await.unwrap();
    let more = usize::from(pizza.await.is_ok());
    more + shop.pizzas.lock().unwrap().len() + shop.eaten.lock().unwrap().len()
}

pub fn expected() -> usize {
    1
}

fn main() {}
