//! expect: too_slow/awaited_in_turn
//! Gives the first mirror a second and a half, and asks the other one then.

use cafe::store::{Menu, fetch_menu};
use tokio::time::{Duration, timeout};

async fn fetch_first(one: u32, other: u32) -> Menu {
    match timeout(Duration::from_millis(1500), fetch_menu(one)).await {
        Ok(menu) => menu,
        Err(_) => fetch_menu(other).await,
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
