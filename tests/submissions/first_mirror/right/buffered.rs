//! expect: passed
//! Both at a time, and the first that comes out.

use cafe::store::{Menu, fetch_menu};
use futures::stream::{self, StreamExt};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let asked = stream::iter([one, other]).map(fetch_menu);
    let mut menus = asked.buffer_unordered(2);
    menus.next().await.unwrap()
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
