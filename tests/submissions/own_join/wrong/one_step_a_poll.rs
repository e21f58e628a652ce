//! expect: never_ends/await
//! Does one thing in each poll, and says not yet after it; nobody calls for the next.

use cafe::store::fetch_user;
use std::{future::poll_fn, pin::pin, task::Poll};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let mut from_a = None;
    poll_fn(|context| {
        if from_a.is_none() {
            if let Poll::Ready(value) = a.as_mut().poll(context) {
                from_a = Some(value);
            }
            return Poll::Pending;
        }
        b.as_mut()
            .poll(context)
            .map(|value| (from_a.take().unwrap(), value))
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
