//! expect: too_slow/asked_again
//! What was dropped in the race is ordered once more.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    tokio::select! {
        goods = order(one) => {
            let goods = goods?;
            Ok((goods, order(other).await?))
        }
        goods = order(other) => {
            let goods = goods?;
            Ok((order(one).await?, goods))
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
