//! The first answer will do
//!
//! The menu lies on several mirrors of the store, the same on each. Nobody
//! knows which one answers first today, so this program asks two. Then it has
//! the first answer in its hand, and waits for the second.
//!
//! Contract: `fetch_first(one, other)` asks both mirrors, at the same time. It
//! returns the menu that comes first, at the moment when it is there; if both
//! come at once, either will do. The other request is given up then: nobody
//! waits for it any longer.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin first_mirror`

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let (first, _second) = tokio::join!(fetch_menu(one), fetch_menu(other));
    first
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
