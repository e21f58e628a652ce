//! expect: passed
//! A list of two.

use cafe::market::{Goods, SoldOut, order};
use futures::future::try_join_all;

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let mut goods = try_join_all([order(one), order(other)]).await?;
    let second = goods.pop().expect("two orders, two deliveries");
    let first = goods.pop().expect("two orders, two deliveries");
    Ok((first, second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
