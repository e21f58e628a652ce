//! expect: too_slow/waited_for_more
//! Two tasks, awaited in the order in which they were sent.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let one = tokio::spawn(fetch_menu(one));
    let other = tokio::spawn(fetch_menu(other));
    let menu = one.await.unwrap();
    other.abort();
    menu
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
