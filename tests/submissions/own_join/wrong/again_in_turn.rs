//! expect: too_slow/made_then_awaited_in_turn
//! One after the other.

use cafe::store::fetch_user;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    (a.await, b.await)
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
