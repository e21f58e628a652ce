//! expect: passed
//! Tasks in a set: when the function returns, the set is dropped, and the other task with it.

use cafe::market::{Goods, SoldOut, order};
use tokio::task::JoinSet;

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let mut orders = JoinSet::new();
    for (place, name) in [one, other].into_iter().enumerate() {
        let answer = order(name);
        orders.spawn(async move { (place, answer.await) });
    }
    let mut goods = [None, None];
    while let Some(answer) = orders.join_next().await {
        let (place, answer) = answer.unwrap();
        goods[place] = Some(answer?);
    }
    let [first, second] = goods;
    Ok((first.unwrap(), second.unwrap()))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let bought = shop("flour", "truffles").await;
    println!("{bought:?}, after {:.1} s", start.elapsed().as_secs_f32());
}
