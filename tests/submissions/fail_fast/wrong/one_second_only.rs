//! expect: too_slow/one_at_a_time
//! Who has not delivered after a second has none.

use cafe::market::{Goods, SoldOut, order};
use std::time::Duration;
use tokio::time::timeout;

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let limit = Duration::from_millis(1500);
    let both = async { tokio::join!(order(one), order(other)) };
    match timeout(limit, both).await {
        Ok((first, second)) => Ok((first?, second?)),
        Err(_) => Err(SoldOut { name: other.to_owned() }),
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
