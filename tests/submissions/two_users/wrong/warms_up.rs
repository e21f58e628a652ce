//! expect: wrong_result/asked_again
//! Asks once to warm up, and throws that away.

use cafe::store::{User, fetch_user};
use futures::FutureExt;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    // Warm up the connection.
    fetch_user(first).now_or_never();
    tokio::join!(fetch_user(first), fetch_user(second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}
