//! expect: passed
//! An enum for each of the two: waiting, or done.

use cafe::store::fetch_user;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

enum Side<F: Future> {
    Waits(Pin<Box<F>>),
    Done(F::Output),
}

impl<F: Future> Side<F> {
    fn ask(&mut self, context: &mut Context<'_>) -> bool {
        if let Side::Waits(future) = self {
            match future.as_mut().poll(context) {
                Poll::Ready(result) => *self = Side::Done(result),
                Poll::Pending => return false,
            }
        }
        true
    }

    fn result(self) -> F::Output {
        match self {
            Side::Done(result) => result,
            Side::Waits(_) => unreachable!(),
        }
    }
}

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (Side::Waits(Box::pin(a)), Side::Waits(Box::pin(b)));
    poll_fn(|context| {
        let (a_done, b_done) = (a.ask(context), b.ask(context));
        match a_done && b_done {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
    .await;
    (a.result(), b.result())
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
