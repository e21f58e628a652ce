//! expect: passed
//! A function of the futures crate.

use cafe::store::fetch_user;

async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    futures::future::join(a, b).await
}

#[tokio::main]
async fn main() {
    let (one, two) = join(fetch_user(1), fetch_user(2)).await;
    println!("{} and {}", one.name, two.name);
}
