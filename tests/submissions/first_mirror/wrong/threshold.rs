//! expect: never_ends/begun_again
//! Asks again and again, with a limit of 100 ms.

use cafe::store::{Menu, fetch_menu};
use tokio::time::{Duration, timeout};

async fn fetch_first(one: u32, other: u32) -> Menu {
    loop {
        for mirror in [one, other] {
            if let Ok(menu) = timeout(Duration::from_millis(100), fetch_menu(mirror)).await {
                return menu;
            }
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
