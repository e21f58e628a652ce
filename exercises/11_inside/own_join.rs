//! One waiter, two tables
//!
//! A `join!` made by hand. The waiter asks at one table until its guests have
//! chosen, and only then goes to the other. Nobody is ever asked twice once
//! they have chosen. And still, dinner is late.
//!
//! Contract: `join(a, b).await` gives both results, that of `a` first. It
//! takes as long as the longer of the two, whichever that is. Neither future
//! is polled again after it was done, and nothing is asked again and again.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin own_join`

use cafe::store::fetch_user;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let mut of_a = None;
    poll_fn(move |context| {
        if of_a.is_none() {
            match a.as_mut().poll(context) {
                Poll::Ready(result) => of_a = Some(result),
                Poll::Pending => return Poll::Pending,
            }
        }
        match b.as_mut().poll(context) {
            Poll::Ready(of_b) => Poll::Ready((of_a.take().unwrap(), of_b)),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
