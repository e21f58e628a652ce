//! expect: passed
//! A list of two: the first that is done, and the rest is dropped.

use cafe::store::{Menu, fetch_menu};
use futures::future::select_all;

async fn fetch_first(one: u32, other: u32) -> Menu {
    let asked = [one, other].map(|mirror| Box::pin(fetch_menu(mirror)));
    let (first, _, _) = select_all(asked).await;
    first
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
