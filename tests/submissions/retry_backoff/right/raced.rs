//! expect: passed
//! The answer and a timer, raced by the futures crate.

use cafe::market::{Offer, Supplier};
use futures::future::{Either, FutureExt, select};
use std::pin::pin;
use tokio::time::{Duration, sleep};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let mut pauses = [1, 2, 4].into_iter().map(Duration::from_secs);
    loop {
        let clock = pin!(sleep(Duration::from_secs(2)));
        if let Either::Left((Ok(offer), _)) = select(supplier.ask().boxed(), clock).await {
            return Some(offer);
        }
        sleep(pauses.next()?).await;
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}
