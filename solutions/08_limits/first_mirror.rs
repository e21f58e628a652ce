//! The first answer will do: a solution.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    // `select!` polls both. As soon as one is done, it runs what stands behind
    // that one's arrow, and drops the other future: what was dropped is not
    // polled again. A task would have to be aborted.
    tokio::select! {
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
