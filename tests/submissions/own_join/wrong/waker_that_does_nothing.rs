//! expect: never_ends/await
//! Gives both a waker that nobody hears.

use cafe::store::fetch_user;
use std::task::{Context, Poll, Waker};
use std::{future::poll_fn, pin::pin};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut from_a, mut from_b) = (None, None);
    poll_fn(|_| {
        let mut context = Context::from_waker(Waker::noop());
        if from_a.is_none()
            && let Poll::Ready(value) = a.as_mut().poll(&mut context)
        {
            from_a = Some(value);
        }
        if from_b.is_none()
            && let Poll::Ready(value) = b.as_mut().poll(&mut context)
        {
            from_b = Some(value);
        }
        match from_a.is_some() && from_b.is_some() {
            true => Poll::Ready((from_a.take().unwrap(), from_b.take().unwrap())),
            false => Poll::Pending,
        }
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
