//! expect: wrong_result/too_early
//! A race: the loser is dropped even if the winner said yes.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    tokio::select! {
        goods = order(one) => {
            let goods = goods?;
            Ok((goods.clone(), goods))
        }
        goods = order(other) => {
            let goods = goods?;
            Ok((goods.clone(), goods))
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
