//! expect: passed
//! By hand: whoever answers first, and then the other one.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let first = order(one);
    let second = order(other);
    tokio::pin!(first, second);
    tokio::select! {
        goods = &mut first => {
            let goods = goods?;
            Ok((goods, second.await?))
        }
        goods = &mut second => {
            let goods = goods?;
            Ok((first.await?, goods))
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
