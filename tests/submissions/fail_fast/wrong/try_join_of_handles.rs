//! expect: too_slow/waited_for_more
//! What `try_join!` sees of a task is whether it panicked.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let first = tokio::spawn(order(one));
    let second = tokio::spawn(order(other));
    let (first, second) = tokio::try_join!(first, second).unwrap();
    Ok((first?, second?))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
