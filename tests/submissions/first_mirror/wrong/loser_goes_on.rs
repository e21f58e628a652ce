//! expect: wrong_order/happened
//! Two tasks, and nobody tells the slower one to stop.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let one = tokio::spawn(fetch_menu(one));
    let other = tokio::spawn(fetch_menu(other));
    tokio::select! {
        menu = one => menu.unwrap(),
        menu = other => menu.unwrap(),
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
