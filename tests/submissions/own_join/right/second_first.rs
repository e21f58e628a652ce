//! expect: passed
//! Asks after b before a, and keeps the waker of the context as it is.

use cafe::store::fetch_user;
use std::{future::poll_fn, pin::pin, task::Poll};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    let mut from_a = Poll::Pending;
    let mut from_b = Poll::Pending;
    poll_fn(move |context| {
        if from_b.is_pending() {
            from_b = b.as_mut().poll(context);
        }
        if from_a.is_pending() {
            from_a = a.as_mut().poll(context);
        }
        match (&from_a, &from_b) {
            (Poll::Ready(_), Poll::Ready(_)) => {
                let results = (
                    std::mem::replace(&mut from_a, Poll::Pending),
                    std::mem::replace(&mut from_b, Poll::Pending),
                );
                match results {
                    (Poll::Ready(a), Poll::Ready(b)) => Poll::Ready((a, b)),
                    _ => unreachable!(),
                }
            }
            _ => Poll::Pending,
        }
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
