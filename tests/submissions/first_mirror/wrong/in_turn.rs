//! expect: too_slow/awaited_in_turn
//! First one, and then the other.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let first = fetch_menu(one).await;
    let _second = fetch_menu(other).await;
    first
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
