//! expect: wrong_order/at
//! Pauses from the beginning of an attempt, and not from its end.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, Instant, sleep_until, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for pause in [1, 2, 4, 0] {
        let next = Instant::now() + Duration::from_secs(pause);
        if let Ok(Ok(offer)) = timeout(Duration::from_secs(2), supplier.ask()).await {
            return Some(offer);
        }
        sleep_until(next).await;
    }
    None
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}
