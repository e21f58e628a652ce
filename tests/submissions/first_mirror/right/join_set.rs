//! expect: passed
//! Two tasks in a set, which stops what is left when it is dropped.

use cafe::store::{Menu, fetch_menu};
use tokio::task::JoinSet;

async fn fetch_first(one: u32, other: u32) -> Menu {
    let mut asked = JoinSet::new();
    asked.spawn(fetch_menu(one));
    asked.spawn(fetch_menu(other));
    asked.join_next().await.unwrap().unwrap()
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
