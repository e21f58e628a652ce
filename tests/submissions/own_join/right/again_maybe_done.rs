//! expect: passed
//! What is done keeps its own result.

use cafe::store::fetch_user;
use futures::future::maybe_done;
use std::{future::poll_fn, pin::pin, task::Poll};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(maybe_done(a)), pin!(maybe_done(b)));
    poll_fn(|context| {
        let done = a.as_mut().poll(context).is_ready() & b.as_mut().poll(context).is_ready();
        if !done {
            return Poll::Pending;
        }
        let results = a.as_mut().take_output().zip(b.as_mut().take_output());
        Poll::Ready(results.unwrap())
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
