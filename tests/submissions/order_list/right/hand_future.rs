//! expect: passed
//! A `join_all` written by hand.

use cafe::store::{Order, fetch_order};
use std::pin::Pin;
use std::task::{Context, Poll};

struct Slip {
    waiting: Vec<Option<Pin<Box<dyn Future<Output = Order> + Send>>>>,
    orders: Vec<Option<Order>>,
}

impl Slip {
    fn new(ids: &[u32]) -> Slip {
        Slip {
            waiting: ids
                .iter()
                .map(|&id| Some(Box::pin(fetch_order(id)) as Pin<Box<dyn Future<Output = Order> + Send>>))
                .collect(),
            orders: ids.iter().map(|_| None).collect(),
        }
    }
}

impl Future for Slip {
    type Output = Vec<Order>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Vec<Order>> {
        let Slip { waiting, orders } = &mut *self;
        for (slot, order) in waiting.iter_mut().zip(orders.iter_mut()) {
            if let Some(reply) = slot {
                if let Poll::Ready(here) = reply.as_mut().poll(cx) {
                    *order = Some(here);
                    *slot = None;
                }
            }
        }
        if waiting.iter().all(Option::is_none) {
            Poll::Ready(orders.drain(..).flatten().collect())
        } else {
            Poll::Pending
        }
    }
}

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    Slip::new(&ids).await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
    println!("after {:.1?}", start.elapsed());
}
