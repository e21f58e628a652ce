//! expect: panic/panicked
//! When the first is done, the second is taken to be done.

use cafe::store::fetch_user;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let mut of_b = None;
    poll_fn(move |context| {
        if of_b.is_none()
            && let Poll::Ready(result) = b.as_mut().poll(context)
        {
            of_b = Some(result);
        }
        match a.as_mut().poll(context) {
            Poll::Ready(a) => Poll::Ready((a, of_b.take().unwrap())),
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
