//! One no is enough
//!
//! Two things are ordered at the market, and the dish needs both. A supplier
//! who has none says so after a second; a delivery takes five. This program
//! hears the no at once, and still waits for flour that it will not need.
//!
//! Contract: `shop(one, other)` orders both, at the same time. If both arrive,
//! it returns them when the later one is there, `one` first. When a supplier
//! says no, it returns that error at that moment, and the other order is given
//! up: nobody waits for it any longer.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin fail_fast`

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let (one, other) = tokio::join!(order(one), order(other));
    Ok((one?, other?))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
