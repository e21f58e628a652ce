//! expect: never_ends/await
//! The second is polled only while the first waits; then nobody asks it.

use cafe::store::fetch_user;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut of_a, mut of_b) = (None, None);
    poll_fn(move |context| {
        if of_a.is_none() {
            if let Poll::Ready(result) = a.as_mut().poll(context) {
                of_a = Some(result);
            }
        } else if of_b.is_none()
            && let Poll::Ready(result) = b.as_mut().poll(context)
        {
            of_b = Some(result);
        }
        match of_b.take() {
            Some(of_b) => Poll::Ready((of_a.take().unwrap(), of_b)),
            None => Poll::Pending,
        }
    })
    .await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
