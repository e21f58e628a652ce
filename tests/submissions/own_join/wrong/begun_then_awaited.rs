//! expect: too_slow/made_then_awaited_in_turn
//! Asks b once after a is done, as if a poll would bring it to its end.

use cafe::store::fetch_user;
use std::{future::poll_fn, pin::pin, task::Poll};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let mut b = pin!(b);
    let from_a = a.await;
    let at_once = poll_fn(|context| Poll::Ready(b.as_mut().poll(context))).await;
    match at_once {
        Poll::Ready(from_b) => (from_a, from_b),
        Poll::Pending => (from_a, b.await),
    }
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
