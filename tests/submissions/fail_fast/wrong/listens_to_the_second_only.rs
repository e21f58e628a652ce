//! expect: too_slow/waited_for_more
//! Only the second supplier's no is heard at once.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let first = order(one);
    tokio::pin!(first);
    let second = order(other);
    tokio::pin!(second);
    tokio::select! {
        first = &mut first => {
            let second = second.await;
            Ok((first?, second?))
        }
        second = &mut second => {
            let second = second?;
            Ok((first.await?, second))
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
