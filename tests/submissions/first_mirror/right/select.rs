//! expect: passed
//! `select!`, the first arm first.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    tokio::select! {
        biased;
        menu = fetch_menu(one) => menu,
        menu = fetch_menu(other) => menu,
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
