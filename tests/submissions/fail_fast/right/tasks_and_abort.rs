//! expect: passed
//! Two tasks, of which the other one is aborted.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let mut first = tokio::spawn(order(one));
    let mut second = tokio::spawn(order(other));
    tokio::select! {
        answer = &mut first => match answer.unwrap() {
            Ok(goods) => Ok((goods, second.await.unwrap()?)),
            Err(none) => {
                second.abort();
                Err(none)
            }
        },
        answer = &mut second => match answer.unwrap() {
            Ok(goods) => Ok((first.await.unwrap()?, goods)),
            Err(none) => {
                first.abort();
                Err(none)
            }
        },
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
