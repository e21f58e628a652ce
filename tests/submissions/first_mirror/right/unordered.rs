//! expect: passed
//! The first of a stream.

use cafe::store::{Menu, fetch_menu};
use futures::stream::{FuturesUnordered, StreamExt};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let mut asked: FuturesUnordered<_> = [one, other].into_iter().map(fetch_menu).collect();
    asked.next().await.unwrap()
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
