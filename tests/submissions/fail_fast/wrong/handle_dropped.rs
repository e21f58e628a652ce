//! expect: wrong_order/happened
//! says: This happened: `order(flour)` ran to its end.
//! To drop a handle stops nobody.

use cafe::market::{Goods, SoldOut, order};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let mut first = tokio::spawn(order(one));
    let mut second = tokio::spawn(order(other));
    tokio::select! {
        answer = &mut first => match answer.unwrap() {
            Ok(goods) => Ok((goods, second.await.unwrap()?)),
            Err(none) => {
                drop(second);
                Err(none)
            }
        },
        answer = &mut second => match answer.unwrap() {
            Ok(goods) => Ok((first.await.unwrap()?, goods)),
            Err(none) => {
                drop(first);
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
