//! expect: passed
//! As the answers come in, each with its place.

use cafe::market::{Goods, SoldOut, order};
use futures::stream::{FuturesUnordered, TryStreamExt};

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let answers: FuturesUnordered<_> = [one, other]
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            let answer = order(name);
            async move { answer.await.map(|goods| (place, goods)) }
        })
        .collect();
    let mut goods: Vec<(usize, Goods)> = answers.try_collect().await?;
    goods.sort_by_key(|(place, _)| *place);
    let (_, second) = goods.pop().unwrap();
    let (_, first) = goods.pop().unwrap();
    Ok((first, second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
