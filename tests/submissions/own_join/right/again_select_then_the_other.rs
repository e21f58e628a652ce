//! expect: passed
//! Whoever is first, and then the other one.

use cafe::store::fetch_user;
use futures::future::{Either, select};
use std::pin::pin;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    match select(pin!(a), pin!(b)).await {
        Either::Left((value, b)) => (value, b.await),
        Either::Right((value, a)) => (a.await, value),
    }
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
