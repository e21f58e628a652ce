//! expect: passed
//! The futures crate keeps the result in the place of the future.

use cafe::store::fetch_user;
use futures::future::maybe_done;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(maybe_done(a)), pin!(maybe_done(b)));
    poll_fn(|context| {
        let done = a.as_mut().poll(context).is_ready();
        match b.as_mut().poll(context).is_ready() && done {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
    .await;
    (a.take_output().unwrap(), b.take_output().unwrap())
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
