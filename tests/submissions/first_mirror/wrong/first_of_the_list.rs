//! expect: too_slow/waited_for_more
//! Both are awaited, and the first of the list is taken.

use cafe::store::{Menu, fetch_menu};
use futures::future::join_all;

async fn fetch_first(one: u32, other: u32) -> Menu {
    let menus = join_all([one, other].map(fetch_menu)).await;
    menus.into_iter().next().unwrap()
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
