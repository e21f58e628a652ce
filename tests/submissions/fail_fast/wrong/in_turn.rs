//! expect: too_slow/awaited_in_turn
//! One after the other: a no of the second is heard late.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let first = order(one).await?;
    let second = order(other).await?;
    Ok((first, second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
