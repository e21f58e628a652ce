//! expect: passed
//! A function of the futures crate, for two futures.

use cafe::store::{Menu, fetch_menu};
use futures::future::select;

async fn fetch_first(one: u32, other: u32) -> Menu {
    select(Box::pin(fetch_menu(one)), Box::pin(fetch_menu(other)))
        .await
        .factor_first()
        .0
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
