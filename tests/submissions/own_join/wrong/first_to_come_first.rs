//! expect: wrong_result/differs
//! Two results of one type, in the order in which they came.

use cafe::store::fetch_user;
use std::any::Any;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn join<A, B>(a: A, b: B) -> (A::Output, B::Output)
where
    A: Future<Output: 'static>,
    B: Future<Output: 'static>,
{
    let (mut a, mut b) = (pin!(a), pin!(b));
    let mut came: Vec<Box<dyn Any>> = Vec::new();
    let (mut a_done, mut b_done) = (false, false);
    poll_fn(|context| {
        if !a_done && let Poll::Ready(result) = a.as_mut().poll(context) {
            came.push(Box::new(result));
            a_done = true;
        }
        if !b_done && let Poll::Ready(result) = b.as_mut().poll(context) {
            came.push(Box::new(result));
            b_done = true;
        }
        match a_done && b_done {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
    .await;
    let mut came = came.into_iter();
    let of_a = *came.next().unwrap().downcast().unwrap();
    let of_b = *came.next().unwrap().downcast().unwrap();
    (of_a, of_b)
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
