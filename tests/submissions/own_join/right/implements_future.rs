//! expect: passed
//! A type that is a future, with two boxes in it.

use cafe::store::fetch_user;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

enum Side<F: Future> {
    Waits(Pin<Box<F>>),
    Done(F::Output),
    Taken,
}

impl<F: Future> Side<F> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if let Side::Waits(future) = self {
            *self = Side::Done(ready!(future.as_mut().poll(context)));
        }
        Poll::Ready(())
    }

    fn take(&mut self) -> F::Output {
        match std::mem::replace(self, Side::Taken) {
            Side::Done(value) => value,
            _ => panic!("not done, or taken before"),
        }
    }
}

struct Both<A: Future, B: Future>(Side<A>, Side<B>);

impl<A: Future, B: Future> Unpin for Both<A, B> {}

impl<A: Future, B: Future> Future for Both<A, B> {
    type Output = (A::Output, B::Output);

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        let (a, b) = (this.0.poll(context), this.1.poll(context));
        match (a, b) {
            (Poll::Ready(()), Poll::Ready(())) => Poll::Ready((this.0.take(), this.1.take())),
            _ => Poll::Pending,
        }
    }
}

fn join<A: Future, B: Future>(a: A, b: B) -> Both<A, B> {
    Both(Side::Waits(Box::pin(a)), Side::Waits(Box::pin(b)))
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
