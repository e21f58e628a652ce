//! expect: too_slow/waited_for_more
//! Knows the first, and waits for the other out of courtesy.

use cafe::store::{Menu, fetch_menu};
use futures::future::{Either, select};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let asked = select(Box::pin(fetch_menu(one)), Box::pin(fetch_menu(other)));
    match asked.await {
        Either::Left((menu, rest)) | Either::Right((menu, rest)) => {
            rest.await;
            menu
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
