//! expect: wrong_result/differs
//! Asks both in a loop, and lets others have a turn.

use cafe::store::fetch_user;
use futures::FutureExt;
use std::pin::pin;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut of_a, mut of_b) = (None, None);
    loop {
        if of_a.is_none() {
            of_a = a.as_mut().now_or_never();
        }
        if of_b.is_none() {
            of_b = b.as_mut().now_or_never();
        }
        if of_a.is_some() && of_b.is_some() {
            return (of_a.unwrap(), of_b.unwrap());
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
