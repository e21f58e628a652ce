//! expect: passed
//! Tasks in `try_join!`, with their results brought to the surface, and stopped at the end.

use cafe::market::{Goods, SoldOut, order};
use tokio::task::JoinHandle;

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let mut first = tokio::spawn(order(one));
    let mut second = tokio::spawn(order(other));
    let both = tokio::try_join!(answer(&mut first), answer(&mut second));
    first.abort();
    second.abort();
    both
}

async fn answer(
    order: &mut JoinHandle<Result<Goods, SoldOut>>,
) -> Result<Goods, SoldOut> {
    order.await.unwrap()
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
