//! expect: panic/panicked
//! Begins b with one poll, awaits a, and then b: which may be done after the first poll.

use cafe::store::fetch_user;
use std::{future::poll_fn, pin::pin, task::Poll};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let mut b = pin!(b);
    let early = poll_fn(|context| Poll::Ready(b.as_mut().poll(context).is_ready())).await;
    let from_a = a.await;
    assert!(!early);
    (from_a, b.await)
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
