//! expect: too_slow/made_then_awaited_in_turn
//! Awaits the first, and then the second.

use cafe::store::fetch_user;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let of_a = a.await;
    (of_a, b.await)
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
