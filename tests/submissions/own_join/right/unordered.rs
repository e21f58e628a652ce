//! expect: passed
//! Two of one type in a set, each with its own place.

use cafe::store::fetch_user;
use futures::future::Either;
use futures::stream::{FuturesUnordered, StreamExt};

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let set = FuturesUnordered::new();
    set.push(Either::Left(async { Either::Left(a.await) }));
    set.push(Either::Right(async { Either::Right(b.await) }));
    let (mut from_a, mut from_b) = (None, None);
    let mut done = std::pin::pin!(set);
    while let Some(result) = done.next().await {
        match result {
            Either::Left(value) => from_a = Some(value),
            Either::Right(value) => from_b = Some(value),
        }
    }
    (from_a.unwrap(), from_b.unwrap())
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
