//! expect: passed
//! A loop with a select! whose branches are switched off.

use cafe::store::fetch_user;
use std::pin::pin;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut of_a, mut of_b) = (None, None);
    while of_a.is_none() || of_b.is_none() {
        tokio::select! {
            result = &mut a, if of_a.is_none() => of_a = Some(result),
            result = &mut b, if of_b.is_none() => of_b = Some(result),
        }
    }
    (of_a.unwrap(), of_b.unwrap())
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
