//! expect: passed
//! Takes whichever is done first, then waits for the other.

use cafe::store::fetch_user;
use futures::future::{Either, select};
use std::pin::pin;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    match select(pin!(a), pin!(b)).await {
        Either::Left((a, b)) => (a, b.await),
        Either::Right((b, a)) => (a.await, b),
    }
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
