//! expect: wrong_result/differs
//! In the order in which they arrive.

use cafe::market::{Goods, SoldOut, order};
use futures::stream::{FuturesUnordered, TryStreamExt};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let mut answers = FuturesUnordered::from_iter([order(one), order(other)]);
    let first = answers.try_next().await?.unwrap();
    let second = answers.try_next().await?.unwrap();
    Ok((first, second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
