//! expect: wrong_result/differs
//! Keeps what the first gave; if the second is sooner, it is asked again.

use cafe::store::fetch_user;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let mut of_a = None;
    poll_fn(move |context| {
        if of_a.is_none()
            && let Poll::Ready(result) = a.as_mut().poll(context)
        {
            of_a = Some(result);
        }
        match (b.as_mut().poll(context), of_a.take()) {
            (Poll::Ready(b), Some(a)) => Poll::Ready((a, b)),
            (_, a) => {
                of_a = a;
                Poll::Pending
            }
        }
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
