//! expect: too_slow/one_at_a_time
//! Finds out which one is faster, and then asks that one.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let faster = tokio::select! {
        _ = fetch_menu(one) => one,
        _ = fetch_menu(other) => other,
    };
    fetch_menu(faster).await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
