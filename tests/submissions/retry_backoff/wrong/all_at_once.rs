//! expect: wrong_order/at
//! Four attempts at the same time: the first offer will do.

use cafe::market::{Offer, Supplier};
use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::{Duration, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let mut asked: FuturesUnordered<_> = (0..4).map(|_| supplier.ask()).collect();
    let two_seconds = Duration::from_secs(2);
    while let Ok(Some(answer)) = timeout(two_seconds, asked.next()).await {
        if let Ok(offer) = answer {
            return Some(offer);
        }
    }
    None
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}
