//! expect: passed
//! Both tell the same channel; when its receiver is gone, whoever would tell it stops.

use cafe::market::{Goods, SoldOut, order};
use tokio::sync::mpsc;

async fn shop(one: &str, other: &str) -> Result<(Goods, Goods), SoldOut> {
    let (tx, mut rx) = mpsc::channel(2);
    for (place, name) in [one, other].into_iter().enumerate() {
        let (tx, answer) = (tx.clone(), order(name));
        tokio::spawn(async move {
            tokio::select! {
                answer = answer => {
                    let _ = tx.send((place, answer)).await;
                }
                () = tx.closed() => {}
            }
        });
    }
    let mut goods = [None, None];
    for _ in 0..2 {
        let (place, answer) = rx.recv().await.unwrap();
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
