//! expect: passed
//! A branch for each, until neither is left.

use cafe::store::fetch_user;
use std::pin::pin;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut from_a, mut from_b) = (None, None);
    loop {
        tokio::select! {
            value = &mut a, if from_a.is_none() => from_a = Some(value),
            value = &mut b, if from_b.is_none() => from_b = Some(value),
            else => return (from_a.unwrap(), from_b.unwrap()),
        }
    }
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
