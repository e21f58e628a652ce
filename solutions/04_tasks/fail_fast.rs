//! One no is enough: a solution.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    // `try_join!` polls both, as `join!` does. At the first `Err` it returns,
    // and drops the future that is still waiting: a future that was dropped is
    // not polled again. A task would go on, unless it is aborted.
    tokio::try_join!(order(one), order(other))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
