//! expect: too_slow/waited_for_more
//! says: It waited for the end of `order(flour)`
//! Both are on their way, and the first is listened to first.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let first = tokio::spawn(order(one));
    let second = tokio::spawn(order(other));
    let first = first.await.unwrap()?;
    let second = second.await.unwrap()?;
    Ok((first, second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
