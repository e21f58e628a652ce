//! expect: passed
//! The attempts are a stream, which ends with the first offer.

use cafe::market::{Offer, Supplier};
use futures::{StreamExt, future, stream};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    stream::iter([0, 1, 2, 4])
        .then(|pause| {
            let asked = supplier.ask();
            async move {
                sleep(Duration::from_secs(pause)).await;
                timeout(Duration::from_secs(2), asked).await.ok()?.ok()
            }
        })
        .filter_map(future::ready)
        .boxed()
        .next()
        .await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}
