//! expect: wrong_result/differs
//! Done only if both say so in one poll: and who is done is asked again.

use cafe::store::fetch_user;
use std::{future::poll_fn, pin::pin, task::Poll};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    poll_fn(
        |context| match (a.as_mut().poll(context), b.as_mut().poll(context)) {
            (Poll::Ready(a), Poll::Ready(b)) => Poll::Ready((a, b)),
            _ => Poll::Pending,
        },
    )
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
