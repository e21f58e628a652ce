//! expect: wrong_order/happened
//! The answer is right and in time, and the other task goes on for nobody.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let first = tokio::spawn(order(one));
    let second = tokio::spawn(order(other));
    tokio::try_join!(
        async { first.await.unwrap() },
        async { second.await.unwrap() }
    )
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
