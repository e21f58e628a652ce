//! expect: panic/panicked
//! A no is not expected.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let (one, other) = tokio::join!(
        async { order(one).await.unwrap() },
        async { order(other).await.unwrap() }
    );
    Ok((one, other))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
